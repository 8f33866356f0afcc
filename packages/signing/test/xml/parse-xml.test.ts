import { isEmrError } from "@benhan/core/faults";
import { defaultXmlLimits, parseXml, type XmlHandler } from "@benhan/signing";
import { describe, expect, it } from "vitest";

const encode = (text: string) => new TextEncoder().encode(text);

function codeOf(bytes: Uint8Array, handler: XmlHandler = {}): string {
  try {
    parseXml(bytes, handler);
    return "accepted";
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return error.code;
  }
}

describe("parseXml refuses what is not well-formed", () => {
  const cases: Readonly<Record<string, string>> = {
    "nothing at all": "",
    "a comment only": "<!-- -->",
    "text before the root": "x<a/>",
    "text after the root": "<a/>x",
    "two roots": "<a/><b/>",
    "an element that stays open": "<a><b></b>",
    "an end tag of another element": "<a></b>",
    "an end tag without a start": "<a/></a>",
    "a bare ampersand": "<a>a & b</a>",
    "an unknown entity": "<a>&nbsp;</a>",
    "an entity without a semicolon": "<a>&lt b</a>",
    "an empty character reference": "<a>&#;</a>",
    "a reference to a control character": "<a>&#1;</a>",
    "a reference to a surrogate": "<a>&#xD800;</a>",
    "a reference beyond Unicode": "<a>&#x110000;</a>",
    "a number that would wrap around": "<a>&#18446744073709551681;</a>",
    "a less-than sign in an attribute": '<a b="<"/>',
    "an attribute without quotes": "<a b=c/>",
    "an attribute without a value": "<a b/>",
    "attributes without a space between": '<a b="1"c="2"/>',
    "a repeated attribute": '<a b="1" b="2"/>',
    "an attribute repeated under another prefix": '<a xmlns:p="u:x" xmlns:q="u:x" p:b="1" q:b="2"/>',
    "a repeated namespace declaration": '<a xmlns:p="u:x" xmlns:p="u:y"/>',
    "an unbound element prefix": "<p:a/>",
    "an unbound attribute prefix": '<a p:b="1"/>',
    "a prefix unbound again": '<a xmlns:p="u:x"><b xmlns:p=""/></a>',
    "the prefix xmlns declared": '<a xmlns:xmlns="u:x"/>',
    "the prefix xmlns used": "<xmlns:a/>",
    "the prefix xml bound elsewhere": '<a xmlns:xml="u:x"/>',
    "the xml namespace under another prefix": '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>',
    "a name with two colons": '<a:b:c xmlns:a="u:x"/>',
    "a name that begins with a digit": "<1a/>",
    "a name that begins with a colon": "<:a/>",
    "a name that ends with a colon": "<a:/>",
    "the end of CDATA in text": "<a>]]></a>",
    "CDATA outside the root": "<![CDATA[x]]><a/>",
    "CDATA that stays open": "<a><![CDATA[x</a>",
    "two hyphens in a comment": "<a><!-- a -- b --></a>",
    "a comment that ends with three hyphens": "<a><!-- a ---></a>",
    "an instruction named xml": "<a><?XML x?></a>",
    "a second XML declaration": '<?xml version="1.0"?><?xml version="1.0"?><a/>',
    "a declaration after a space": ' <?xml version="1.0"?><a/>',
    "a declaration without a version": '<?xml encoding="UTF-8"?><a/>',
    "a control character": "<a>\u0001</a>",
    "U+FFFE": "<a>\uFFFE</a>",
    "a second byte-order mark before the root": "\uFEFF\uFEFF<a/>",
    "a null byte": "<a>\u0000</a>",
    "a declaration of another kind": "<a><!ELEMENT b ANY></a>",
  };
  for (const [name, text] of Object.entries(cases)) {
    it(name, () => {
      expect(codeOf(encode(text))).toBe("signing.xml.not_well_formed");
    });
  }

  it.each([
    ["a lone continuation byte", [0x80]],
    ["a truncated sequence", [0xe1, 0xba]],
    ["an overlong slash", [0xc0, 0xaf]],
    ["an overlong three-byte form", [0xe0, 0x80, 0xaf]],
    ["an encoded surrogate", [0xed, 0xa0, 0x80]],
    ["a code point beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
    ["a byte that UTF-8 never has", [0xff]],
  ])("%s, in text, attribute, comment and name", (_name, bad) => {
    for (const [before, after] of [
      ["<a>", "</a>"],
      ['<a b="', '"/>'],
      ["<a><!--", "--></a>"],
      ["<a><![CDATA[", "]]></a>"],
      ["<a", "/>"],
    ]) {
      const bytes = Uint8Array.from([...encode(before ?? ""), ...bad, ...encode(after ?? "")]);
      expect(codeOf(bytes)).toBe("signing.xml.not_well_formed");
    }
  });

  it("says the line and the column, and never the content", () => {
    const error = (() => {
      try {
        parseXml(encode("<a>\n<HO_TEN>NGUYỄN THỊ MẪU & con</HO_TEN></a>"), {});
      } catch (caught) {
        return caught;
      }
      return undefined;
    })();
    expect(isEmrError(error) && error.text.en).toContain("line 2");
    expect(isEmrError(error) && JSON.stringify(error)).not.toContain("NGUYỄN");
  });
});

describe("parseXml refuses what could change the meaning of a file", () => {
  it("a DOCTYPE, wherever it stands", () => {
    for (const text of [
      "<!DOCTYPE a><a/>",
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      "<a/><!DOCTYPE a>",
      "<a><!DOCTYPE a></a>",
    ]) {
      expect(codeOf(encode(text))).toBe("signing.xml.doctype_forbidden");
    }
  });

  it("every encoding but UTF-8", () => {
    expect(codeOf(encode('<?xml version="1.0" encoding="ISO-8859-1"?><a/>'))).toBe(
      "signing.xml.encoding_unsupported",
    );
    expect(codeOf(Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0))).toBe(
      "signing.xml.encoding_unsupported",
    );
    expect(codeOf(Uint8Array.of(0, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e))).toBe(
      "signing.xml.encoding_unsupported",
    );
  });

  const tooMuch = {
    depth: () => "<a>".repeat(50_000),
    attributes: () => `<a ${Array.from({ length: 257 }, (_, i) => `b${i}=""`).join(" ")}/>`,
    namespaces: () => {
      const declared = (level: number) => Array.from({ length: 200 }, (_, i) => `xmlns:b${level}-${i}="u:x"`);
      return Array.from({ length: 6 }, (_, level) => `<a ${declared(level).join(" ")}>`).join("");
    },
    ids: () => `<r>${Array.from({ length: 100_001 }, (_, i) => `<a iD="${i}"/>`).join("")}`,
    attributeSize: () => `<a b="${"x".repeat(10_000_000)}"/>`,
    nameSize: () => `<${"a".repeat(1025)}/>`,
  };
  for (const [limit, text] of Object.entries(tooMuch)) {
    it(`what goes over the limit ${limit}`, () => {
      expect(codeOf(encode(text()))).toBe("signing.xml.limit_exceeded");
    });
  }

  it("a file larger than the limit, before it reads any of it", () => {
    expect(codeOf(new Uint8Array(defaultXmlLimits.size + 1))).toBe("signing.xml.limit_exceeded");
  });
});

describe("parseXml accepts", () => {
  it.each([
    ["a byte-order mark", "\uFEFF<?xml version='1.0' encoding='utf-8' standalone='yes'?><a/>"],
    ["everything around the root", '<?xml version="1.0"?>\n<!-- a --><?b c?>\n<a/>\n<!-- d -->\n<?e?>\n'],
    ["Vietnamese names", '<HỌ_TÊN giới="nữ">Nguyễn Thị Mẫu</HỌ_TÊN>'],
    ["a greater-than sign in text", "<a>1 > 0</a>"],
    ["brackets in text and CDATA", "<a>]] ]> <![CDATA[ ]] ]> ]]]]></a>"],
    [
      "the prefix xml, declared or not",
      '<a xml:lang="vi" xmlns:xml="http://www.w3.org/XML/1998/namespace"/>',
    ],
  ])("%s", (_name, text) => {
    expect(codeOf(encode(text))).toBe("accepted");
  });

  it("and tells offsets from which the exact bytes can be cut", () => {
    const bytes = encode("\uFEFF<a>\n <b c='1'>é</b></a>");
    const tags: string[] = [];
    const cut = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
    parseXml(bytes, {
      startElement: (tag) => tags.push(cut(tag.start, tag.end)),
      endElement: (_name, start, end) => tags.push(cut(start, end)),
      text: (from, to) => tags.push(cut(from, to)),
    });
    expect(tags).toEqual(["<a>", "\n ", "<b c='1'>", "é", "</b>", "</a>"]);
  });

  it("and needs time in proportion to the size, whatever the shape", () => {
    const shapes = [
      (n: number) => `<a>${"<b/>".repeat(n)}</a>`,
      (n: number) => `<a>${"&#13;\r\n>]]".repeat(n)}</a>`,
      (n: number) => `<a>${'<b xmlns:p="u:x" p:c="&quot;"/>'.repeat(n)}</a>`,
    ];
    for (const shape of shapes) {
      const counts: number[] = [];
      for (const n of [1000, 2000]) {
        let events = 0;
        const count = () => {
          events++;
        };
        parseXml(encode(shape(n)), { startElement: count, character: count, text: count });
        counts.push(events);
      }
      expect(counts[1]).toBeLessThanOrEqual((counts[0] ?? 0) * 2);
    }
  });
});
