// The entry of the lede command.
return 0;
