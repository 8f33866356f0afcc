// Prints the names that every subpath gives to `import`; the subpaths stand on the command line.
const names = {};
for (const subpath of process.argv.slice(2)) names[subpath] = Object.keys(await import(subpath)).sort();
console.log(JSON.stringify(names));
