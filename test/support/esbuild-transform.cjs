const { transformSync } = require('esbuild');

/** Turns a TypeScript (or ES module) file into what Jest loads; `import.meta.url` becomes the file's own address. */
module.exports = {
  process(source, filename) {
    const { code, map } = transformSync(source, {
      loader: filename.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'both',
      sourcefile: filename,
      define: { 'import.meta.url': '__import_meta_url' },
      banner: "const __import_meta_url = require('node:url').pathToFileURL(__filename).href;",
    });
    return { code, map };
  },
};
