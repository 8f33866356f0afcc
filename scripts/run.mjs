// The one door of the repository: `node scripts/run.mjs demo|test|check|build|generate|docs|bench|prove|pack`.
// Until the version of Node is known, this file may use nothing that an old Node cannot read: no static import,
// no `?.`, no top-level await.

var command = process.argv[2] || "";
var commands = ["demo", "test", "check", "build", "generate", "docs", "bench", "prove", "pack"];

function isSupported(version) {
  var parts = version.split(".").map(Number);
  return parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19);
}

function fail(lines) {
  console.error("\n" + lines.join("\n"));
  // Whoever reads only the last line of `npm test` learns the truth too.
  if (command === "test") console.log("0 passed, 1 failed");
  process.exitCode = 1;
}

if (!isSupported(process.versions.node)) {
  fail([
    "Cần Node.js 20.19 trở lên; máy này đang chạy " + process.versions.node + ".",
    "  → Cài bản LTS mới từ https://nodejs.org rồi chạy lại lệnh này.",
    "Node.js 20.19 or newer is needed; this machine runs " + process.versions.node + ".",
    "  → Install the current LTS from https://nodejs.org and run the same command again.",
  ]);
} else if (commands.indexOf(command) < 0) {
  fail([
    "Lệnh / Command: node scripts/run.mjs " + commands.join("|"),
    "  " + JSON.stringify(command) + " không có / is unknown.",
  ]);
} else {
  import("./" + command + ".mjs")
    .then(function (module) {
      var rest = process.argv.slice(3);
      // npm swallows the `--` before arguments; who calls this file or pnpm directly may leave it in.
      return module[command](rest[0] === "--" ? rest.slice(1) : rest);
    })
    .then(function (code) {
      process.exitCode = code;
    })
    .catch(function (error) {
      fail(Array.isArray(error.lines) ? error.lines : [String(error.stack || error)]);
    });
}
