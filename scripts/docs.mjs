// @ts-check
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, machine, root } from "./machine.mjs";

/** `npm run docs`: the guides of `docs/` and the reference of every subpath, as one static site in `docs/site/`. */
export async function docs() {
  await ensureInstalled();
  const { Application, Converter } = await import("typedoc");
  const { allSubpaths } = await import("../tools/check/subpaths.mjs");
  const subpaths = allSubpaths();
  const app = await Application.bootstrapWithPlugins({
    options: join(root, "typedoc.json"),
    entryPoints: subpaths.map((subpath) => join(root, subpath.source)),
    readme: existsSync(join(root, "README.md")) ? join(root, "README.md") : "none",
  });
  // A module is called as people import it, not after the file that it lies in.
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    const file = context.getSymbolFromReflection(reflection)?.declarations?.[0]?.getSourceFile().fileName;
    const subpath = subpaths.find((known) => file === join(root, known.source).replaceAll("\\", "/"));
    if (subpath !== undefined && reflection.parent?.isProject()) {
      reflection.name = subpath.name;
    }
  });
  const project = await app.convert();
  if (project === undefined) return 1;
  await app.generateOutputs(project);
  // `EmrError.docs` names this page, in every release that is out there; where typedoc puts it is typedoc's affair.
  machine.write(
    join(root, "docs", "site", "reference", "faults.html"),
    `<!doctype html><meta charset="utf-8"><title>BenhAn</title>
<a href="../documents/reference_faults.html">Mã lỗi / Faults</a>
<script>location.replace("../documents/reference_faults.html" + location.hash)</script>
`,
  );
  return app.logger.hasErrors() ? 1 : 0;
}
