import { defineConfig } from "vite";

// The built files go into the wheel: names are fixed, so that templates can name them.
export default defineConfig({
  build: {
    outDir: "../src/assay/web/static/built",
    emptyOutDir: true,
    sourcemap: false,
    target: "es2022",
    rollupOptions: {
      input: {
        correcting: "src/correcting.ts", desk: "src/desk.ts", graph: "src/graph.ts",
        reading: "src/reading.ts",
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
