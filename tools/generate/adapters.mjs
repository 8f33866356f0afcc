// Makes docs/reference/adapters.md: which cases of which suite run against which adapter, and why one does not.
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const path = "docs/reference/adapters.md";

/** The suites and what the adapters claim, as they are in the sources. */
async function sources() {
  const file = join(tmpdir(), `benhan-adapters-${process.pid}.mjs`);
  await build({
    stdin: {
      contents: `
        export * from "./packages/core/src/contract/index.ts";
        export * from "./packages/storage/test/adapter-traits.ts";
        export * as mariadb from "./examples/custom-adapter/test/traits.ts";`,
      resolveDir: root,
    },
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions: ["@benhan/source"],
    outfile: file,
    absWorkingDir: root,
    nodePaths: [join(root, "packages/core/node_modules")],
    logLevel: "error",
  });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

/** The page, by its path. */
export async function generateAdaptersPage() {
  const own = await sources();
  const { storeTraits, keyStoreTraits, blobStoreTraits, mariadb } = own;
  const stores = (part) => ({
    ...storeTraits,
    "MariaDB (example)": mariadb.undeclared.includes(part) ? { undeclared: part } : mariadb.poolTraits,
    "MariaDB, host's transaction": mariadb.undeclared.includes(part)
      ? { undeclared: part }
      : mariadb.hostTraits,
  });
  const suites = [
    ["RecordStore", own.recordStoreContract, stores()],
    ["OutboxStore", own.outboxStoreContract, stores()],
    ["ReceiptStore", own.receiptStoreContract, stores()],
    ["AuditStore", own.auditStoreContract, stores("audit")],
    ["ConsentStore", own.consentStoreContract, stores("consents")],
    ["EgressTicketStore", own.egressTicketStoreContract, stores("tickets")],
    ["LookupIndex", own.lookupIndexContract, stores("cards")],
    ["KeyStore", own.keyStoreContract, keyStoreTraits],
    ["KeyVault", own.keyVaultContract, { file: {} }],
    ["BlobStore", own.blobStoreContract, blobStoreTraits],
  ];
  const whys = [];
  const mark = (one, traits) => {
    const why =
      traits.undeclared === undefined
        ? one.skip?.(traits)
        : `the adapter does not declare ${traits.undeclared}`;
    if (why === undefined) return "✓";
    if (!whys.includes(why)) whys.push(why);
    return `[${whys.indexOf(why) + 1}]`;
  };
  const tables = suites.flatMap(([port, cases, adapters]) => [
    "",
    `## ${port}`,
    "",
    `| ${cases.length} | ${Object.keys(adapters).join(" | ")} |`,
    `|---|${Object.keys(adapters)
      .map(() => "---")
      .join("|")}|`,
    ...cases.map(
      (one) =>
        `| ${one.title.replaceAll("|", "\\|")} | ${Object.values(adapters)
          .map((traits) => mark(one, traits))
          .join(" | ")} |`,
    ),
  ]);
  const lines = [
    "# Bộ chuyển đổi và bộ kiểm thử / Adapters and their suites",
    "",
    "<!-- Made by tools/generate/adapters.mjs. Do not edit. -->",
    "",
    "Mỗi cổng có một bộ kiểm thử công khai (`@benhan/core/contract`). ✓: trường hợp này chạy với bộ chuyển đổi đó mỗi lần kiểm thử; số: lý do không chạy, ở cuối trang. Các kho (trừ MariaDB) chạy cả bộ hai lần, ở dạng rõ và mã hóa; PostgreSQL, MariaDB và Chromium là thật. Mỗi trường hợp có một bộ chuyển đổi cố tình sai để chứng minh nó phát hiện được.",
    "",
    "Each port has a public suite (`@benhan/core/contract`). ✓: the case is run against that adapter in every test run; a number: why it is not, at the end of the page. Stores (but MariaDB) run each suite twice, in plain and encrypted; PostgreSQL, MariaDB and Chromium are real ones. For each case there is an adapter that is wrong on purpose, and is found out.",
    ...tables,
    "",
    "## Lý do không chạy / Why a case is not run",
    "",
    ...whys.map((why, at) => `${at + 1}. ${why}`),
    "",
  ];
  return { [path]: lines.join("\n") };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of Object.entries(await generateAdaptersPage()))
    writeFileSync(join(root, file), text);
}
