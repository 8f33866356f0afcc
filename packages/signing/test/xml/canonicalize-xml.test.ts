import { canonicalizeXml } from "@benhan/signing";
import { describe, expect, it } from "vitest";

const encode = (text: string) => new TextEncoder().encode(text);
const canonical = (text: string, options: Partial<Parameters<typeof canonicalizeXml>[1]> = {}) =>
  new TextDecoder().decode(canonicalizeXml(encode(text), { form: "c14n-1.0", ...options }));

describe("Canonical XML 1.0, examples of the W3C text (without their DTDs)", () => {
  const outside = `<?xml version="1.0"?>

<?xml-stylesheet   href="doc.xsl"
   type="text/xsl"   ?>

<doc>Hello, world!<!-- Comment 1 --></doc>

<?pi-without-data     ?>

<!-- Comment 2 -->

<!-- Comment 3 -->
`;

  it("3.1 instructions, comments, outside of the document element: without comments", () => {
    expect(canonical(outside)).toBe(`<?xml-stylesheet href="doc.xsl"
   type="text/xsl"   ?>
<doc>Hello, world!</doc>
<?pi-without-data?>`);
  });

  it("3.1 with comments", () => {
    expect(canonical(outside, { comments: true })).toBe(`<?xml-stylesheet href="doc.xsl"
   type="text/xsl"   ?>
<doc>Hello, world!<!-- Comment 1 --></doc>
<?pi-without-data?>
<!-- Comment 2 -->
<!-- Comment 3 -->`);
  });

  it("3.2 white space in content is kept", () => {
    const text = `<doc>
   <clean>   </clean>
   <dirty>   A   B   </dirty>
   <mixed>
      A
      <clean>   </clean>
      B
      <dirty>   A   B   </dirty>
      C
   </mixed>
</doc>`;
    expect(canonical(text)).toBe(text);
  });

  it("3.3 start and end tags", () => {
    const text = `<doc>
   <e1   />
   <e2   ></e2>
   <e3   name = "elem3"   id="elem3"   />
   <e4   name="elem4"   id="elem4"   ></e4>
   <e5 a:attr="out" b:attr="sorted" attr2="all" attr="I'm"
      xmlns:b="http://www.ietf.org"
      xmlns:a="http://www.w3.org"
      xmlns="http://example.org"/>
   <e6 xmlns="" xmlns:a="http://www.w3.org">
      <e7 xmlns="http://www.ietf.org">
         <e8 xmlns="" xmlns:a="http://www.w3.org">
            <e9 xmlns="" xmlns:a="http://www.ietf.org"/>
         </e8>
      </e7>
   </e6>
</doc>`;
    expect(canonical(text)).toBe(`<doc>
   <e1></e1>
   <e2></e2>
   <e3 id="elem3" name="elem3"></e3>
   <e4 id="elem4" name="elem4"></e4>
   <e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" attr="I'm" attr2="all" b:attr="sorted" a:attr="out"></e5>
   <e6 xmlns:a="http://www.w3.org">
      <e7 xmlns="http://www.ietf.org">
         <e8 xmlns="">
            <e9 xmlns:a="http://www.ietf.org"></e9>
         </e8>
      </e7>
   </e6>
</doc>`);
  });

  it("3.4 character modifications and references", () => {
    const text = `<doc>
   <text>First line&#x0d;&#10;Second line</text>
   <value>&#x32;</value>
   <compute><![CDATA[value>"0" && value<"10" ?"valid":"error"]]></compute>
   <compute expr='value>"0" &amp;&amp; value&lt;"10" ?"valid":"error"'>valid</compute>
   <norm attr=' &apos;   &#x20;&#13;&#xa;&#9;   &apos; '/>
</doc>`;
    expect(canonical(text)).toBe(`<doc>
   <text>First line&#xD;
Second line</text>
   <value>2</value>
   <compute>value&gt;"0" &amp;&amp; value&lt;"10" ?"valid":"error"</compute>
   <compute expr="value>&quot;0&quot; &amp;&amp; value&lt;&quot;10&quot; ?&quot;valid&quot;:&quot;error&quot;">valid</compute>
   <norm attr=" '    &#xD;&#xA;&#x9;   ' "></norm>
</doc>`);
  });

  it("3.6 UTF-8", () => {
    expect(canonical("<doc>&#169;</doc>")).toBe("<doc>©</doc>");
  });
});

describe("a subset of a document", () => {
  const text =
    '<n0:local xmlns:n0="foo:bar" xmlns:n3="ftp://example.org" xml:lang="vi" xml:space="preserve">' +
    '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"/></n1:elem2></n0:local>';
  const apex = text.indexOf("<n1:elem2");

  it("takes all namespaces in scope and the nearest xml: attributes in the inclusive form", () => {
    expect(canonical(text, { apex })).toBe(
      '<n1:elem2 xmlns:n0="foo:bar" xmlns:n1="http://example.net" xmlns:n3="ftp://example.org" xml:lang="en" xml:space="preserve"><n3:stuff></n3:stuff></n1:elem2>',
    );
  });

  it("takes only what it uses in the exclusive form", () => {
    expect(canonical(text, { apex, form: "exclusive" })).toBe(
      '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:elem2>',
    );
  });

  it("takes the listed prefixes too in the exclusive form", () => {
    expect(canonical(text, { apex, form: "exclusive", inclusivePrefixes: ["n0", "n3", "#default"] })).toBe(
      '<n1:elem2 xmlns:n0="foo:bar" xmlns:n1="http://example.net" xmlns:n3="ftp://example.org" xml:lang="en"><n3:stuff></n3:stuff></n1:elem2>',
    );
  });

  it("leaves an omitted element out with all its content", () => {
    const whole = "<a>1<b>2<b>3</b><!-- c --><?d e?>&#13;</b>4</a>";
    expect(canonical(whole, { omit: whole.indexOf("<b>"), comments: true })).toBe("<a>14</a>");
  });

  it("is the same whether it stands in the document or is read as a fragment with its surroundings", () => {
    const fragment = text.slice(apex, text.indexOf("</n0:local>"));
    const xmlAttribute = (local: string, value: string) => ({
      name: { prefix: "xml", local, text: `xml:${local}`, bytes: encode(`xml:${local}`) },
      uri: "http://www.w3.org/XML/1998/namespace",
      value,
    });
    const read = canonical(fragment, {
      namespaces: [
        { prefix: "n0", uri: "foo:bar" },
        { prefix: "n3", uri: "ftp://example.org" },
      ],
      inheritedXmlAttributes: [xmlAttribute("lang", "vi"), xmlAttribute("space", "preserve")],
    });
    expect(read).toBe(canonical(text, { apex }));
  });
});

it("sorts attributes by code points, not by UTF-16 units", () => {
  expect(canonical('<a \u{10000}="2" \uF900="1"/>')).toBe('<a \uF900="1" \u{10000}="2"></a>');
});

it("keeps instructions apart from text, so that the two cannot be exchanged", () => {
  expect(canonical("<a><?b c?></a>")).not.toBe(canonical("<a>&lt;?b c?&gt;</a>"));
});

it("turns line ends into line feeds in text, attributes, comments and instructions", () => {
  expect(
    canonical('<a b="1\r\n2\r3"\r\n>1\r\n2\r3<!--4\r\n5\r6--><?c 7\r\n8?></a>', { comments: true }),
  ).toBe('<a b="1 2 3">1\n2\n3<!--4\n5\n6--><?c 7\n8?></a>');
});

it("drops the byte-order mark and keeps one that is content", () => {
  expect(canonical('\uFEFF<a b="\uFEFF">\uFEFF</a>')).toBe('<a b="\uFEFF">\uFEFF</a>');
});

it("refuses relative namespace names, as the standard asks", () => {
  expect(() => canonical('<a xmlns="relative"/>')).toThrowError(/signing\.xml\.not_well_formed/);
});

describe("Canonical XML 1.1", () => {
  const one = (text: string) => canonical(text, { form: "c14n-1.1", apex: text.indexOf("<e") });

  it("makes of an element what example 3.8 of the W3C text shows, where 1.0 takes xml:id over and does not join", () => {
    const text =
      '<doc xmlns="http://www.ietf.org" xmlns:w3c="http://www.w3.org" xml:base="something/else"><d1>' +
      '<d2 xmlns="" xml:id="abc" xml:base="bar/" xml:space="preserve"><e3 id="E3" xml:base="foo"/></d2></d1></doc>';
    expect(one(text)).toBe(
      '<e3 xmlns:w3c="http://www.w3.org" id="E3" xml:base="something/bar/foo" xml:space="preserve"></e3>',
    );
    expect(canonical(text, { apex: text.indexOf("<e3") })).toBe(
      '<e3 xmlns:w3c="http://www.w3.org" id="E3" xml:base="foo" xml:id="abc" xml:space="preserve"></e3>',
    );
  });

  it.each([
    ["the nearest language", '<a xml:lang="vi"><b xml:lang="en"><e/></b></a>', '<e xml:lang="en"></e>'],
    ["its own language", '<a xml:lang="vi"><e xml:lang="en"/></a>', '<e xml:lang="en"></e>'],
    ["no id and no attribute of its own making", '<a xml:id="x" xml:other="y"><e/></a>', "<e></e>"],
    ["the one base as it is written", '<a xml:base="a/./b"><e/></a>', '<e xml:base="a/./b"></e>'],
    ["its own base where nobody above has one", '<a><e xml:base="../"/></a>', '<e xml:base="../"></e>'],
    ["no base where the joined one is empty", '<a xml:base="abc/"><e xml:base="../"/></a>', "<e></e>"],
    [
      "the bases of all above",
      '<a xml:base="http://x/1"><b xml:base=".."><c xml:base=".."><e xml:base="x"/></c></b></a>',
      '<e xml:base="http://x/x"></e>',
    ],
  ])("takes over %s", (_, text, expected) => {
    expect(one(text)).toBe(expected);
  });

  it("refuses more xml:base than any document has, instead of joining it", () => {
    const text = `<a xml:base="${"a/".repeat(5000)}"><e/></a>`;
    expect(() => one(text)).toThrowError(/signing\.xml\.limit_exceeded/);
  });
});
