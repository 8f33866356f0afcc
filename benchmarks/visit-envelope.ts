// What BHYT signs, 100 kB of it: once few elements with long base64, as visits are sent, once a table full of small elements.

const encoder = new TextEncoder();
const head = '<?xml version="1.0" encoding="utf-8"?>\n<GIAMDINHHS>';
const tail = "<CHUKYDONVI/></GIAMDINHHS>";

/** @official FILEHOSO */
const files = Array.from(
  { length: 12 },
  (_, i) =>
    `<FILEHOSO><LOAIHOSO>XML${i + 1}</LOAIHOSO><NOIDUNGFILE>${"PFRPTkdfSE9QLz4A".repeat(520)}</NOIDUNGFILE></FILEHOSO>`,
).join("");

const row =
  "<CHI_TIET><STT>1</STT><MA_LK>9999920260001</MA_LK><TEN_THUOC>Paracetamol 500mg viên nén</TEN_THUOC>" +
  "<SO_LUONG>10.00</SO_LUONG><DON_GIA>1234.56</DON_GIA><NGAY_YL>202607021000</NGAY_YL><MA_BS/><GHI_CHU>a &amp; b</GHI_CHU></CHI_TIET>";

/** Few elements, long text. */
export const envelope: Uint8Array = encoder.encode(
  `${head}<THONGTINHOSO><DANHSACHHOSO><HOSO>${files}</HOSO></DANHSACHHOSO></THONGTINHOSO>${tail}`,
);

/** Many elements, short text; of about so many bytes. */
export function denseXml(size: number): Uint8Array {
  const rows = row.repeat(Math.round(size / encoder.encode(row).length));
  return encoder.encode(`${head}<DS>${rows}</DS>${tail}`);
}
