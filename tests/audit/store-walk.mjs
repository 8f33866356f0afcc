// Walks the public functions of the four packages by their types, and finds those through which stored content can be
// read: what takes a store, and what hands one out. All others are given what they work on.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const packages = ["core", "signing", "exchange", "storage"];

/** Ports that keep something of a patient, by the names of their types. */
const stores = new Set([
  "RecordStore",
  "BlobStore",
  "OutboxStore",
  "ReceiptStore",
  "DossierHistory",
  "AuditStore",
  "ConsentStore",
  "EgressTicketStore",
]);

/** Types that hold record content: what pure functions that answer with one are listed by. */
const contents = new Set([
  "MedicalRecord",
  "RecordHead",
  "Entry",
  "StoredDocument",
  "OutgoingDocument",
  "Receipt",
]);

/** Every subpath of the packages with the source behind it. */
function subpaths() {
  return packages.flatMap((name) => {
    const { exports } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
    return Object.entries(exports).flatMap(([subpath, target]) => {
      const file = typeof target === "object" ? target["@benhan/source"] : undefined;
      if (!file?.endsWith(".ts")) return [];
      return [{ subpath: join("@benhan", name, subpath), file: join(root, "packages", name, file) }];
    });
  });
}

/**
 * `{ functions, stored, pure }`: how many functions there are; the names of those that reach a store, `subpath:function`
 * or `Type.method` of what they hand out; and of the others those that answer with record content.
 */
export function walk() {
  const all = subpaths();
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const files = all.map(({ file }) => file);
  const program = ts.createProgram(files, options);
  const reader = createReader(program.getTypeChecker());
  const found = { functions: 0, stored: new Set(), pure: new Set() };
  for (const { subpath, file } of all) {
    for (const { name, signatures } of reader.functionsOf(program.getSourceFile(file))) {
      found.functions++;
      for (const signature of signatures) {
        const answer = signature.getReturnType();
        const takes = signature.parameters.some((parameter) =>
          reader.reaches(reader.typeOf(parameter), stores, 3),
        );
        const hands = reader.reaches(answer, stores, 2);
        if (takes || hands) {
          found.stored.add(`${subpath}:${name}`);
          for (const method of reader.methodsOf(answer)) found.stored.add(method);
        } else if (reader.reaches(answer, contents, 3)) {
          found.pure.add(`${subpath}:${name}`);
        }
      }
    }
  }
  return { functions: found.functions, stored: [...found.stored].sort(), pure: [...found.pure].sort() };
}

function createReader(checker) {
  const isOurs = (symbol) =>
    (symbol?.declarations ?? []).some((declaration) => {
      const { fileName } = declaration.getSourceFile();
      return fileName.includes("/packages/") && !fileName.includes("/node_modules/");
    });
  const typeOf = (symbol) => {
    const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
    return declaration && checker.getTypeOfSymbolAtLocation(symbol, declaration);
  };
  /** What a type is made of: members of unions, arguments of `Promise` and the like, what an interface extends. */
  const partsOf = (type) => [
    ...(type.isUnionOrIntersection() ? type.types : []),
    ...(type.target === undefined ? [] : checker.getTypeArguments(type)),
    ...(type.aliasTypeArguments ?? []),
    ...(type.isClassOrInterface() ? checker.getBaseTypes(type) : []),
  ];
  const reaches = (type, wanted, depth, seen = new Set()) => {
    if (type === undefined || depth < 0 || seen.has(type)) return false;
    seen.add(type);
    if (wanted.has(type.aliasSymbol?.name) || wanted.has(type.symbol?.name)) return true;
    if (partsOf(type).some((part) => reaches(part, wanted, depth, seen))) return true;
    if (!isOurs(type.symbol) && !isOurs(type.aliasSymbol)) return false;
    return checker
      .getPropertiesOfType(type)
      .some((property) => reaches(typeOf(property), wanted, depth - 1, seen));
  };
  const methodsOf = (type, seen = new Set()) => {
    if (seen.has(type)) return [];
    seen.add(type);
    const inParts = partsOf(type)
      .filter((part) => !type.isClassOrInterface() || part.symbol !== type.symbol)
      .flatMap((part) => (type.isClassOrInterface() ? [] : methodsOf(part, seen)));
    const name = type.aliasSymbol?.name ?? type.symbol?.name ?? "";
    if (!isOurs(type.symbol) && !isOurs(type.aliasSymbol)) return inParts;
    const own = checker.getPropertiesOfType(type).flatMap((property) => {
      const member = typeOf(property);
      if (member === undefined) return [];
      if (member.getCallSignatures().length > 0) return [`${name}.${property.name}`];
      return isOurs(member.symbol) ? methodsOf(member, seen) : [];
    });
    return [...inParts, ...own];
  };
  const functionsOf = (source) => {
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) return [];
    return checker.getExportsOfModule(module).flatMap((exported) => {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
      const type = symbol.valueDeclaration && typeOf(symbol);
      const signatures = type?.getCallSignatures() ?? [];
      return signatures.length === 0 ? [] : [{ name: exported.name, signatures }];
    });
  };
  return { typeOf, reaches, methodsOf, functionsOf };
}
