const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** A whole number from 1 to 9,999 as it is read in Vietnamese: "hai mươi mốt"; nothing for any other text. */
export function wholeNumberInWords(text: string): string | undefined {
  if (!/^0*[1-9]\d{0,3}$/.test(text)) return undefined;
  const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = [...text.replace(/^0+/, "").padStart(4, "0")].map(
    Number,
  );
  const words: string[] = [];
  if (thousands > 0) words.push(read(thousands), "nghìn");
  const above = thousands > 0;
  const hasHundreds = hundreds > 0 || (above && (tens > 0 || ones > 0));
  if (hasHundreds) words.push(read(hundreds), "trăm");
  if (tens === 0 && ones > 0 && hasHundreds) words.push("linh");
  if (tens === 1) words.push("mười");
  if (tens > 1) words.push(read(tens), "mươi");
  if (ones > 0) words.push(onesWord(ones, tens));
  return words.join(" ");
}

const read = (digit: number): string => digits[digit] ?? "";

function onesWord(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return "mốt";
  if (ones === 5 && tens > 0) return "lăm";
  return read(ones);
}
