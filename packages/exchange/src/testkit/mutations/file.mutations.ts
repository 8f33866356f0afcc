/** One way to break exactly one rule about the form of a file. */
export interface FileMutation {
  /** The rule's id in the library's list, e.g. `ENV-002`. */
  readonly rule: string;
  /** The text of a signed file, broken. Its first episode has XML2. */
  readonly mutate: (file: string) => string;
  /** Other rules that follow by logic from the same fault. */
  readonly follows?: readonly string[];
}

const signature = /<CHUKYDONVI>.*<\/CHUKYDONVI>/s;
const drugs = /<FILEHOSO><LOAIHOSO>XML2<\/LOAIHOSO><NOIDUNGFILE>([^<]*)<\/NOIDUNGFILE><\/FILEHOSO>/;

/** One more episode than before, declared as such. */
function withEpisode(file: string, episode: string): string {
  return file
    .replace(/<SOLUONGHOSO>(\d+)/, (_, count: string) => `<SOLUONGHOSO>${Number(count) + 1}`)
    .replace("</DANHSACHHOSO>", () => `${episode}</DANHSACHHOSO>`);
}

/** Ways to break the rules about files, which the reader reports and not the checker. */
export const fileMutations: readonly FileMutation[] = [
  {
    rule: "ENV-001",
    mutate(file) {
      const [signed = ""] = signature.exec(file) ?? [];
      return file.replace(signed, "").replace("<THONGTINDONVI>", () => `${signed}<THONGTINDONVI>`);
    },
  },
  { rule: "ENV-002", mutate: (file) => file.replace("<SOLUONGHOSO>", "<SOLUONGHOSO>9") },
  { rule: "ENV-003", mutate: (file) => withEpisode(file, "<HOSO></HOSO>"), follows: ["ENV-006"] },
  { rule: "ENV-004", mutate: (file) => file.replace("<LOAIHOSO>XML2<", "<LOAIHOSO>XML12<") },
  {
    rule: "ENV-005",
    mutate: (file) => file.replace(drugs, (whole, content: string) => whole.replace(content, "***")),
  },
  {
    rule: "ENV-006",
    mutate: (file) => file.replace("<LOAIHOSO>XML1<", "<LOAIHOSO>XML8<"),
    follows: ["ENV-005"],
  },
  { rule: "ENV-007", mutate: (file) => file.replace(drugs, "$&$&") },
  { rule: "ENV-008", mutate: (file) => file.replace(/<MACSKCB>[^<]*/, "<MACSKCB>00000") },
  { rule: "ENV-009", mutate: (file) => file.replace(/<NGAYLAP>\d*/, "<NGAYLAP>20000101") },
  { rule: "ENV-010", mutate: (file) => file.replace(signature, "<CHUKYDONVI/>") },
  {
    rule: "ENV-011",
    mutate: (file) =>
      file.replace(drugs, (whole, content: string) =>
        whole.replace(content, btoa(atob(content).replace("<DU_PHONG/>", "<DU_PHONG_2/>"))),
      ),
  },
  {
    rule: "KEY-003",
    mutate(file) {
      const [first = ""] = /<HOSO>.*?<\/HOSO>/s.exec(file) ?? [];
      return withEpisode(file, first);
    },
  },
];
