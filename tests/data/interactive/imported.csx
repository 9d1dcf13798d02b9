int FromImport(int n) => n * 2;
