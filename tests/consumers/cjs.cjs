// Prints the names that every subpath gives to `require`; the subpaths stand on the command line.
const names = {};
for (const subpath of process.argv.slice(2)) names[subpath] = Object.keys(require(subpath)).sort();
console.log(JSON.stringify(names));
