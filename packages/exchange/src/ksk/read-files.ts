import type { Issue, JsonPath } from "@benhan/core/faults";
import { ageFormOfFields } from "./age-form.ts";
import { retiredNames } from "./check-findings.data.ts";
import type { Checkup } from "./checkup.data.ts";
import type { CheckupBlock } from "./checkup-block.ts";
import { findingAt, shownName } from "./checkup-finding.ts";
import { decodeFindings } from "./decode-findings.data.ts";
import { allFiles, blockOf, type CheckupForm } from "./field-table.ts";
import { childOf, hasStrayText, textOf, type XmlNode } from "./read-tree.ts";

const formOfType: Readonly<Record<string, CheckupForm>> = {
  ChildUnder: "child",
  Minor: "minor",
  Adult: "adult",
};

/** What other vendors write beside the fields of the decision. Read over. */
const extensions: ReadonlySet<string> = new Set(["TYPE"]);

/** The check-up in a HOSO, or nothing when the form cannot be told. */
export function readFiles(record: XmlNode, issues: Issue[]): Checkup | undefined {
  const roots = rootsOf(record, issues);
  const general = roots.get("THONG_TIN_HANH_CHINH");
  const visit = roots.get("THONG_TIN_CHUNG_VE_LAN_KHAM");
  const type = textOf(visit, "TYPE")?.trim() ?? "";
  const byType = Object.hasOwn(formOfType, type) ? formOfType[type] : undefined;
  const form = ageFormOfFields(textOf(general, "NGAY_SINH"), textOf(visit, "NGAY_VAO")) ?? byType;
  if (form === undefined) {
    issues.push(findingAt(decodeFindings.form, { path: ["form"], official: "HOSO" }));
    return undefined;
  }
  const blocks: Record<string, unknown> = { form, THONG_TIN_HANH_CHINH: {}, THONG_TIN_CHUNG_VE_LAN_KHAM: {} };
  blocks[form === "child" ? "KET_LUAN_VA_TU_VAN" : "KET_LUAN"] = {};
  for (const [name, node] of roots) {
    const block = blockOf(form, name);
    if (block === undefined) {
      if (isFilled(node)) issues.push(findingAt(decodeFindings.foreign, { path: [name], official: name }));
      continue;
    }
    const value = block.repeats
      ? readRows(block, node, issues)
      : readRow(block, node, block.file, [name], issues);
    if (Object.keys(value).length > 0) blocks[name] = value;
  }
  // Each block has only fields of the form; which of them must be there, the check demands, not the reader.
  return blocks as unknown as Checkup;
}

/** The elements in the files by their names. */
function rootsOf(record: XmlNode, issues: Issue[]): ReadonlyMap<string, XmlNode> {
  const known = new Map(allFiles());
  const roots = new Map<string, XmlNode>();
  for (const file of record.children.filter(({ name }) => name === "FILEHOSO")) {
    const kind = textOf(file, "LOAIHOSO")?.trim() ?? "";
    const content = childOf(file, "NOIDUNGFILE");
    const inside = content?.children ?? [];
    const [root] = inside;
    const place = { path: [], official: shownName(kind) };
    // A file without any content is one that was left empty. Text is Base64, as the insurance envelope has it.
    if (root === undefined && known.has(kind) && (content?.text ?? "").trim() === "") continue;
    if (root === undefined || inside.length > 1 || known.get(kind) !== root.name)
      issues.push(findingAt(decodeFindings.file, place));
    else if (roots.has(root.name)) issues.push(findingAt(decodeFindings.twice, place));
    else roots.set(root.name, root);
  }
  return roots;
}

/** Results in the list of the annex, in a list without its frame, or one straight in the element as the sample has it. */
function readRows(block: CheckupBlock, node: XmlNode, issues: Issue[]): readonly object[] {
  const { file, root } = block;
  const frames = node.children.filter(({ name }) => name === "DANH_SACH_CLS");
  const rows = [...frames.flatMap(({ children }) => children), ...node.children].filter(
    ({ name }) => name === "CHI_TIET_CLS",
  );
  if (frames.length > 0 || rows.length > 0)
    return rows.map((row, index) => readRow(block, row, `${file}[${index + 1}]`, [root, index], issues));
  const only = readRow(block, node, `${file}[1]`, [root, 0], issues);
  return Object.keys(only).length === 0 ? [] : [only];
}

function readRow(
  block: CheckupBlock,
  node: XmlNode,
  official: string,
  path: JsonPath,
  issues: Issue[],
): Readonly<Record<string, string>> {
  const names = new Set(block.fields.map(({ name }) => name));
  const row: Record<string, string> = {};
  const seen = new Set<string>();
  if (hasStrayText(node)) issues.push(findingAt(decodeFindings.stray, { path, official }));
  for (const { name, text, children } of node.children) {
    const place = { path: [...path, shownName(name)], official: `${official}.${shownName(name)}` };
    if (!names.has(name)) {
      if (extensions.has(name)) continue;
      const isRetired = retiredNames.has(name);
      if (isRetired) issues.push(findingAt(decodeFindings.retired, place));
      else if (text.trim() !== "" || children.length > 0)
        issues.push(findingAt(decodeFindings.foreign, place));
      continue;
    }
    if (children.length > 0) issues.push(findingAt(decodeFindings.nested, place));
    else if (seen.has(name)) issues.push(findingAt(decodeFindings.twice, place));
    else if (text !== "") row[name] = text;
    seen.add(name);
  }
  return row;
}

function isFilled({ text, children }: XmlNode): boolean {
  return text.trim() !== "" || children.some(isFilled);
}
