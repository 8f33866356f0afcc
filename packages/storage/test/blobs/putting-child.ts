// Puts blobs again and again, removes some of them, and tells what it was promised.
//   node putting-child.mjs FOLDER SEED
import process from "node:process";
import { bytesOf, put } from "./blob-tools.ts";
import { openCrashArchive } from "./open-crash-archive.ts";

const [folder = "", seed = "0"] = process.argv.slice(2);
const archive = await openCrashArchive(folder);
const { facilityId } = archive;
for (let count = 0; ; count += 1) {
  // Some contents come again, also those of the children before.
  const size = (count * 7919 + Number(seed) * 131) % 400_000;
  const digest = await put(archive, bytesOf(size, count % 3));
  process.stdout.write(`put ${digest}\n`);
  if (count % 4 !== 3) continue;
  process.stdout.write(`removing ${digest}\n`);
  await archive.removeBlob({ facilityId, digest });
  process.stdout.write(`removed ${digest}\n`);
}
