import { parseFacilityId } from "@benhan/core";
import {
  isObject,
  kind,
  type OptionShape,
  object,
  optionIssues,
  refuseCall,
  textLike,
} from "@benhan/core/options";
import type { Encryption } from "../encryption/choose-sealing.ts";

/** The id of the facility for which a store is opened. */
export const facility: OptionShape = /* @__PURE__ */ textLike(
  "mã cơ sở nội bộ (parseFacilityId)",
  "the id of the facility (parseFacilityId)",
  isFacilityId,
);

/** Vault and key store of a store that encrypts. */
export const encryption: OptionShape = /* @__PURE__ */ object<Encryption>(
  {
    vault: /* @__PURE__ */ kind(
      "két khóa (openFileVault)",
      "a vault (openFileVault)",
      (value) => isObject(value) && typeof value["unwrapKey"] === "function",
    ),
    keys: /* @__PURE__ */ kind(
      "kho khóa (openSqliteKeyStore)",
      "a key store (openSqliteKeyStore)",
      (value) => isObject(value) && typeof value["getKey"] === "function",
    ),
  },
  ["vault", "keys"],
);

/** What other libraries call what is `file` here; no name is near enough to it to be found by its letters. */
const namesOfFile: ReadonlySet<string> = new Set(["path", "filename", "filePath", "location", "database"]);

/**
 * Refuses options with which no store can be opened, before anything is opened.
 *
 * @throws EmrError `core.options.wrong`
 */
export function requireOptions(of: string, options: unknown, shape: OptionShape): void {
  const { members = {} } = shape;
  const issues = optionIssues(options, shape).map((issue) => {
    const [name = ""] = issue.path ?? [];
    const isFile = issue.path?.length === 1 && namesOfFile.has(String(name));
    if (issue.code !== "core.options.unknown" || !isFile || members["file"] === undefined) return issue;
    return {
      ...issue,
      text: {
        vi: `Không có tùy chọn "${name}"; có lẽ là file.`,
        en: `There is no option "${name}"; perhaps file.`,
      },
      nextStep: { vi: "Dùng: file.", en: "Use: file." },
    };
  });
  refuseCall(of, issues, "start.md");
}

function isFacilityId(id: string): boolean {
  try {
    parseFacilityId(id);
    return true;
  } catch {
    return false;
  }
}
