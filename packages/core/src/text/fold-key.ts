const lookAlikes: Readonly<Record<string, string>> = {
  "\u00d0": "Đ",
  "\u0189": "Đ",
  "\u00f0": "đ",
  "\u0256": "đ",
};

/** The text with one kind of blank, one kind of apostrophe, one đ and no invisible characters: what all keys start from. */
export function plainVietnamese(text: string): string {
  return text
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, "")
    .replace(/[\u00d0\u0189\u00f0\u0256]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[\u2018\u2019\u0060\u00b4\u02bc]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The key of a search box, "typed without marks": `Đặng Thị Ỷ` gives `dang thi y`. What it finds is a list of
 * candidates, never an identity: Hoa, Hòa, Hóa and Họa fold alike.
 */
export function foldKey(text: string): string {
  return plainVietnamese(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
}
