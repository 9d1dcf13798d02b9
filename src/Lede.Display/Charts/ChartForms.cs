namespace Lede;
static class ChartForms { public static MimeBundle Of(object c) => MimeBundle.OfText("chart"); }
