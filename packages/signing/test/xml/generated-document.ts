import fc from "fast-check";

const names = ["a", "B", "HỌ_TÊN", "x-1", "_y"];
const prefixes = ["", "p", "q", "zz"];
const uris = ["urn:a", "http://example.org/b", "urn:c"];
const texts = [
  "",
  " ",
  "\n",
  "\r\n",
  "\t",
  "Nguyễn Thị Mẫu",
  "&amp;",
  "&lt;",
  "&#13;",
  "&#x1F600;",
  "&gt; >",
  "]]",
  "&quot;'",
];
const attributeTexts = ["", " a  b ", "\n", "&#9;&#10;&#13;", "&quot;", "đ&lt;&amp;>", "'"];

const content: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom("<![CDATA[<&>\r\n]] ]]>", "<!-- ghi\r\nchú -->", "<?pi   data \r\n?>", "<?pi?>"),
);

const scope = ' xmlns:p="urn:a" xmlns:q="urn:b" xmlns:zz="urn:a"';

const element: fc.Memo<string> = fc.memo((depth) =>
  fc
    .record({
      prefix: fc.constantFrom(...prefixes),
      name: fc.constantFrom(...names),
      declared: fc.uniqueArray(
        fc.record({ prefix: fc.constantFrom(...prefixes), uri: fc.constantFrom(...uris) }),
        {
          selector: ({ prefix }) => prefix,
          maxLength: 3,
        },
      ),
      cleared: fc.boolean(),
      attributes: fc.uniqueArray(
        fc.record({
          // One prefix only, so that no two attributes can be the same in the end.
          prefix: fc.constantFrom("", "p", "xml"),
          name: fc.constantFrom("b", "a", "lang", "Ω"),
          value: fc.constantFrom(...attributeTexts),
        }),
        { selector: ({ prefix, name }) => `${prefix}:${name}`, maxLength: 4 },
      ),
      children:
        depth > 1
          ? fc.array(fc.oneof(content, element()), { maxLength: 4 })
          : fc.array(content, { maxLength: 3 }),
    })
    .map(({ prefix, name, declared, cleared, attributes, children }) => {
      const hasDefault = declared.some((one) => one.prefix === "");
      const namespaces = declared.map(
        (one) => ` xmlns${one.prefix === "" ? "" : ":"}${one.prefix}="${one.uri}"`,
      );
      if (cleared && !hasDefault) namespaces.push(' xmlns=""');
      const written = attributes.map(
        (one) => ` ${one.prefix}${one.prefix === "" ? "" : ":"}${one.name}="${one.value}"`,
      );
      const tag = `${prefix}${prefix === "" ? "" : ":"}${name}`;
      const head = `<${tag}${[...written, ...namespaces].join("")}`;
      return children.length === 0 ? `${head}/>` : `${head}>${children.join("")}</${tag}>`;
    }),
);

/** Well-formed documents with everything that canonical XML has a rule for. */
export const generatedDocument: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8"?>\r\n'),
    fc.constantFrom("", "<!-- before -->\n", "<?before x?>"),
    element(3),
    fc.constantFrom("", "\n<!-- after -->\n", "<?after?>"),
  )
  .map(([declaration, before, root, after]) => `${declaration}${before}<root${scope}>${root}</root>${after}`);
