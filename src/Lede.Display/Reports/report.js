(() => {
  "use strict";

  const codes = [...document.querySelectorAll("details.code")];
  const toggle = document.getElementById("toggle-code");
  if (codes.length) {
    toggle.parentElement.hidden = false;
    toggle.addEventListener("click", () => {
      const show = toggle.getAttribute("aria-pressed") !== "true";
      for (const code of codes) code.open = show;
      toggle.setAttribute("aria-pressed", String(show));
      toggle.textContent = show ? "Hide code" : "Show code";
    });
  }

  // Tables: a heading sorts by what the cells carry, missing values last.
  const keyOf = (row, column) => {
    const cell = row.cells[column];
    if (!cell || cell.querySelector(".lede-none")) return null;
    return cell.dataset.sort ?? cell.textContent;
  };
  const sort = (table, head, column) => {
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of head.parentElement.cells) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const number = head.dataset.kind === "number";
    const body = table.tBodies[0];
    const rows = [...body.rows].map(row => {
      const key = keyOf(row, column);
      return { row, key: key !== null && number ? Number(key) : key };
    });
    rows.sort((a, b) => {
      if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
      const order = number ? a.key - b.key : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
      return up ? order : -order;
    });
    body.append(...rows.map(r => r.row));
  };
  for (const table of document.querySelectorAll(".lede-table")) {
    if (!table.tHead || !table.tBodies[0] || table.tBodies[0].rows.length < 2) continue;
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => sort(table, head, column));
    });
  }

  for (const wide of document.querySelectorAll(".lede-scroll, pre")) {
    if (wide.scrollWidth <= wide.clientWidth) continue;
    wide.tabIndex = 0;
    wide.setAttribute("role", "region");
    wide.setAttribute("aria-label", wide.tagName === "PRE" ? "Text" : "Table");
  }

  // A cited span that had to be cut into pieces is lit as a whole; :target lights its first piece alone.
  const light = () => {
    for (const lit of document.querySelectorAll("mark.target")) lit.classList.remove("target");
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    for (const piece of document.querySelectorAll("mark[data-of]")) if (piece.dataset.of === id) piece.classList.add("target");
  };
  addEventListener("hashchange", light);
  light();

  const charts = [...document.querySelectorAll(".chart")];
  const packed = document.getElementById("plotly-gz");
  if (!charts.length || !packed) return;

  const unpack = async () => {
    const bytes = Uint8Array.from(atob(packed.textContent), c => c.charCodeAt(0));
    packed.remove();
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  };
  const ground = () => {
    const style = getComputedStyle(document.documentElement);
    return { ink: style.color, line: style.getPropertyValue("--line").trim() };
  };
  const clear = "rgba(0,0,0,0)";
  // Charts without a ground of their own take the page's, and its ink.
  const dress = (layout, { ink, line }) => {
    const own = layout.paper_bgcolor && layout.paper_bgcolor !== clear;
    // The ground that Plotly.NET gives a chart whose author chose none.
    const plain = "rgba(229, 236, 246, 1.0)";
    const ofTemplate = layout.template?.layout?.plot_bgcolor;
    const themed = ofTemplate && ofTemplate !== plain;
    if (own || themed) return {};
    const changes = { paper_bgcolor: clear, "font.color": ink };
    if (!layout.plot_bgcolor || layout.plot_bgcolor === clear) changes.plot_bgcolor = clear;
    for (const axis of ["xaxis", "yaxis"])
      Object.assign(changes, { [axis + ".gridcolor"]: line, [axis + ".zerolinecolor"]: line, [axis + ".linecolor"]: line });
    return changes;
  };

  const draw = async place => {
    const figure = JSON.parse(place.querySelector("script").textContent);
    const plot = document.createElement("div");
    plot.className = "plot";
    plot.setAttribute("role", "figure");
    plot.setAttribute("aria-label", figure.layout?.title?.text || "Chart");
    if (figure.layout?.height) plot.style.height = figure.layout.height + "px";
    place.prepend(plot);
    const given = figure.layout ?? {};
    const layout = { ...given };
    delete layout.width;
    for (const [path, value] of Object.entries(dress(given, ground()))) {
      const [outer, inner] = path.split(".");
      layout[outer] = inner ? { ...layout[outer], [inner]: value } : value;
    }
    await Plotly.newPlot(plot, figure.data, layout, { responsive: true, displaylogo: false });
    const still = place.querySelector(".still");
    for (const picture of still.querySelectorAll("svg, pre, figcaption")) picture.remove();
    const redress = (look, size) => Plotly.relayout(plot, { ...dress(given, look), ...size });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => redress(ground()));
    // Paper is white, however dark the screen, and 660 pixels fit between the margins of A4 and Letter.
    addEventListener("beforeprint", () => redress({ ink: "#000", line: "#bbb" }, { width: Math.min(plot.clientWidth, 660) }));
    addEventListener("afterprint", () => redress(ground(), { width: null, autosize: true }));
    place.dataset.drawn = "";
  };

  (async () => {
    const script = document.createElement("script");
    script.textContent = await unpack();
    document.head.append(script);
    for (const place of charts) {
      try {
        await draw(place);
      } catch (error) {
        // The still picture stays; one bad figure does not take the others with it.
        place.querySelector(".plot")?.remove();
        console.error(error);
      }
    }
    document.documentElement.dataset.charts = "drawn";
  })();
})();
