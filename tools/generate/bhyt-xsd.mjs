// Makes one XSD for each insurance table of each edition, and one for the envelope, out of the definitions in
// packages/exchange/src/bhyt: the definitions are read by running them, so an XSD cannot say something else.
//   node tools/generate/bhyt-xsd.mjs          writes the files
//   node tools/generate/bhyt-xsd.mjs --check  writes nothing, fails when a file differs
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const out = join(root, "packages/exchange/schemas/bhyt");
const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve("tsup"))("esbuild");

const { outputFiles } = esbuild.buildSync({
  entryPoints: [join(root, "packages/exchange/src/bhyt/editions/bhyt-editions.ts")],
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
  conditions: ["@benhan/source"],
});
const { bhytEditions } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
);

const attribute = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
// Two hyphens would end a comment.
const comment = (...lines) =>
  `<!--\n${lines.map((line) => `  ${line.replaceAll("--", "- -")}`).join("\n")}\n-->`;

const header = (edition, what, ...more) => [
  '<?xml version="1.0" encoding="UTF-8"?>',
  comment(
    `${what}, ${edition.source}.`,
    "Made by BenhAn from its table definitions; not the portal's XSD, which is unknown.",
    ...more,
  ),
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">',
];

const strictness = [
  "Strict about names, order and number of the elements, about types, and about sizes as far as the decision sets them.",
  "Every element must be there and may be empty: which must be filled depends on the episode and is the rules' matter.",
];

/** The name and the facets of a column's type. Every type takes the empty text too. */
function typeOf({ type, maxLength, decimals, separator, itemType, itemLength }) {
  const length = maxLength === undefined ? [] : [`<xs:maxLength value="${maxLength}"/>`];
  const pattern = (value) => `<xs:pattern value="${attribute(value)}"/>`;
  const size = maxLength ?? "";
  if (type === "date8") return ["day", [pattern("([0-9]{8})?")]];
  if (type === "datetime12") return ["minute", [pattern("([0-9]{12})?")]];
  if (type === "date8|datetime12") return ["dayOrMinute", [pattern("([0-9]{8}([0-9]{4})?)?")]];
  if (type === "number" && decimals === undefined) return [`whole${size}`, [pattern("[0-9]*"), ...length]];
  if (type === "number") {
    return [`decimal${size}.${decimals}`, [pattern(`([0-9]+(\\.[0-9]{1,${decimals}})?)?`), ...length]];
  }
  if (separator === ";" && itemType === "date8") return ["days", [pattern("([0-9]{8})?(;([0-9]{8})?)*")]];
  if (separator === ";" && itemLength !== undefined) {
    const item = `[^;]{0,${itemLength}}`;
    return [`texts${size}of${itemLength}`, [pattern(`${item}(;${item})*`), ...length]];
  }
  return [`text${size}`, length];
}

function tableSchema(edition, table) {
  const { fields, root: rootName, list, signed } = table;
  const types = new Map(fields.map((field) => typeOf(field)));
  const elements = fields.map((field) => `<xs:element name="${field.name}" type="${typeOf(field)[0]}"/>`);
  const wrap = (name, inner, many = "") => [
    `<xs:element name="${name}"${many}>`,
    "  <xs:complexType>",
    "    <xs:sequence>",
    ...inner.map((line) => `      ${line}`),
    "    </xs:sequence>",
    "  </xs:complexType>",
    "</xs:element>",
  ];
  const rows = list === undefined ? elements : wrap(list.row, elements, ' maxOccurs="unbounded"');
  const held = list?.element === undefined ? rows : wrap(list.element, rows);
  const body = wrap(rootName, signed === true ? [...held, ...signature] : held);
  return [
    ...header(
      edition,
      `${table.table}: ${table.vi} · ${table.en}`,
      ...strictness,
      ...remarks(edition, table),
    ),
    ...body.map((line) => `  ${line}`),
    ...[...types].flatMap(([name, facets]) => simpleType(name, facets)),
    "</xs:schema>",
    "",
  ].join("\n");
}

/** What of a table rests on less than the decision's own text. */
function remarks({ layers = [], readOnly }, { table, fields }) {
  const later = layers.flatMap(({ source, from, changes }) =>
    changes
      .filter((change) => change.table === table)
      .map(({ field }) => `${field} as ${source} is reported to have it from ${from}.`),
  );
  const doubts = fields
    .filter(({ doubt }) => doubt !== undefined)
    .map(({ name, doubt }) => `${name}: no source tells its ${doubt} in this edition.`);
  return [
    ...later,
    ...doubts,
    ...(readOnly === true
      ? ["Names from programs that used the format; sizes are unknown and not checked."]
      : []),
  ];
}

/** Whatever stands in CHUKYDONVI is the signature's matter. */
const signature = [
  '<xs:element name="CHUKYDONVI">',
  '  <xs:complexType mixed="true">',
  "    <xs:sequence>",
  '      <xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/>',
  "    </xs:sequence>",
  '    <xs:anyAttribute processContents="skip"/>',
  "  </xs:complexType>",
  "</xs:element>",
];

const simpleType = (name, facets) => [
  `  <xs:simpleType name="${name}">`,
  ...(facets.length === 0
    ? ['    <xs:restriction base="xs:string"/>']
    : [
        '    <xs:restriction base="xs:string">',
        ...facets.map((facet) => `      ${facet}`),
        "    </xs:restriction>",
      ]),
  "  </xs:simpleType>",
];

function envelopeSchema(edition) {
  return `${[
    ...header(
      edition,
      "GIAMDINHHS: tệp giám định · the envelope",
      "NOIDUNGFILE holds the Base64 of a table document, which has an XSD of its own.",
    ),
    '  <xs:element name="GIAMDINHHS">',
    "    <xs:complexType>",
    "      <xs:sequence>",
    '        <xs:element name="THONGTINDONVI">',
    '          <xs:complexType><xs:sequence><xs:element name="MACSKCB" type="facility"/></xs:sequence></xs:complexType>',
    "        </xs:element>",
    '        <xs:element name="THONGTINHOSO">',
    "          <xs:complexType>",
    "            <xs:sequence>",
    '              <xs:element name="NGAYLAP" type="day"/>',
    '              <xs:element name="SOLUONGHOSO" type="xs:positiveInteger"/>',
    '              <xs:element name="DANHSACHHOSO">',
    '                <xs:complexType><xs:sequence><xs:element name="HOSO" type="episode" maxOccurs="unbounded"/></xs:sequence></xs:complexType>',
    "              </xs:element>",
    "            </xs:sequence>",
    "          </xs:complexType>",
    "        </xs:element>",
    ...signature.map((line) => `        ${line}`),
    "      </xs:sequence>",
    "    </xs:complexType>",
    "  </xs:element>",
    '  <xs:complexType name="episode">',
    "    <xs:sequence>",
    '      <xs:element name="FILEHOSO" maxOccurs="unbounded">',
    "        <xs:complexType>",
    "          <xs:sequence>",
    '            <xs:element name="LOAIHOSO" type="table"/>',
    '            <xs:element name="NOIDUNGFILE" type="content"/>',
    "          </xs:sequence>",
    "        </xs:complexType>",
    "      </xs:element>",
    "    </xs:sequence>",
    "  </xs:complexType>",
    ...simpleType("facility", ['<xs:pattern value="[0-9A-Z]{5}"/>']),
    ...simpleType("day", ['<xs:pattern value="[0-9]{8}"/>']),
    ...simpleType(
      "table",
      Object.keys(edition.tables).map((name) => `<xs:enumeration value="${name}"/>`),
    ),
    '  <xs:simpleType name="content">',
    '    <xs:restriction base="xs:base64Binary"><xs:minLength value="1"/></xs:restriction>',
    "  </xs:simpleType>",
    "</xs:schema>",
  ].join("\n")}\n`;
}

const files = Object.fromEntries(
  bhytEditions.flatMap((edition) => [
    [`${edition.id}/GIAMDINHHS.xsd`, envelopeSchema(edition)],
    ...[...Object.values(edition.tables), ...Object.values(edition.apart)].map((table) => [
      `${edition.id}/${table.table}.xsd`,
      tableSchema(edition, table),
    ]),
  ]),
);

if (process.argv.includes("--check")) {
  const stale = Object.entries(files)
    .filter(([name, text]) => !existsSync(join(out, name)) || readFileSync(join(out, name), "utf8") !== text)
    .map(([name]) => name);
  const surplus = readdirSync(out, { recursive: true }).filter(
    (name) => name.endsWith(".xsd") && files[name.replaceAll("\\", "/")] === undefined,
  );
  if (stale.length + surplus.length > 0) {
    console.error(`stale, run npm run generate: ${[...stale, ...surplus].join(", ")}`);
    process.exit(1);
  }
} else {
  rmSync(out, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), text);
  }
}
