import { defineFault, type Fault } from "@benhan/core/faults";

/** The bytes are not a PKCS#12 file, or it is damaged. */
export const pkcs12Unreadable: Fault<{ readonly part: string }> = defineFault({
  code: "signing.pkcs12.unreadable",
  text: ({ part }: { readonly part: string }) => ({
    vi: `Không đọc được tệp khóa .p12/.pfx (phần ${part}): tệp bị hỏng hoặc không đúng định dạng.`,
    en: `The .p12/.pfx key file cannot be read (at ${part}): it is damaged or not a PKCS#12 file.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra đã chọn đúng tệp .p12 hoặc .pfx; xuất lại tệp từ nơi cấp chứng thư số.",
    en: "Check that it is the right .p12 or .pfx file; export it again where the certificate was issued.",
  }),
});

/** The passphrase does not open the file. A file that was changed looks the same: its integrity value tells no more. */
export const pkcs12PassphraseWrong: Fault<{ readonly endsInLineBreak: boolean }> = defineFault({
  code: "signing.pkcs12.passphrase_wrong",
  text: () => ({
    vi: "Mật khẩu không đúng, hoặc tệp khóa .p12/.pfx bị hỏng.",
    en: "The passphrase is wrong, or the .p12/.pfx key file is damaged.",
  }),
  nextStep: ({ endsInLineBreak }: { readonly endsInLineBreak: boolean }) =>
    endsInLineBreak
      ? {
          vi: "Mật khẩu đang kết thúc bằng ký tự xuống dòng: nếu đọc mật khẩu từ tệp, bỏ ký tự này rồi mở lại.",
          en: "The passphrase ends in a line break: where it is read from a file, take the line break off and open it again.",
        }
      : {
          vi: "Nhập lại mật khẩu, chú ý bộ gõ tiếng Việt và phím Caps Lock; nếu chắc chắn đúng mật khẩu, xuất lại tệp từ nơi cấp chứng thư số.",
          en: "Type the passphrase again; mind the Vietnamese keyboard and Caps Lock. If it is surely right, export the file again where the certificate was issued.",
        },
});

/** The file is encrypted with 3DES or RC2, which this version does not open. */
export const pkcs12LegacyEncryption: Fault<{ readonly algorithm: string }> = defineFault({
  code: "signing.pkcs12.legacy_encryption",
  text: ({ algorithm }: { readonly algorithm: string }) => ({
    vi: `Tệp khóa .p12/.pfx được mã hóa theo kiểu cũ (${algorithm}), không còn an toàn nên không mở được.`,
    en: `The .p12/.pfx key file uses an old encryption (${algorithm}) that is not safe any more and is not opened.`,
  }),
  nextStep: () => ({
    vi: "Chạy hai lệnh: `openssl pkcs12 -legacy -in cu.p12 -nodes -out tam.pem` rồi `openssl pkcs12 -export -in tam.pem -out moi.p12`; xóa ngay tam.pem vì tệp này chứa khóa không mã hóa.",
    en: "Run both: `openssl pkcs12 -legacy -in old.p12 -nodes -out temporary.pem`, then `openssl pkcs12 -export -in temporary.pem -out new.p12`; delete temporary.pem at once, for it holds the key in the clear.",
  }),
});

/** The file asks for so many rounds of key derivation that opening it would take minutes or for ever. */
export const pkcs12TooManyIterations: Fault<{ readonly most: number }> = defineFault({
  code: "signing.pkcs12.too_many_iterations",
  text: ({ most }: { readonly most: number }) => ({
    vi: `Tệp khóa .p12/.pfx đòi số vòng lặp dẫn xuất khóa ngoài khoảng 1–${most}, nên không được mở.`,
    en: `The .p12/.pfx key file asks for a number of key derivation rounds outside 1 to ${most} and is not opened.`,
  }),
  nextStep: () => ({
    vi: "Không dùng tệp này nếu không rõ nguồn gốc; xuất lại tệp từ nơi cấp chứng thư số với thiết lập mặc định.",
    en: "Do not use the file when its origin is unknown; export it again, with default settings, where the certificate was issued.",
  }),
});

/** The file holds no private key with a certificate that belongs to it. */
export const pkcs12KeyMissing: Fault<Record<never, never>> = defineFault({
  code: "signing.pkcs12.key_missing",
  text: () => ({
    vi: "Tệp .p12/.pfx không có khóa bí mật RSA hoặc ECDSA kèm chứng thư số tương ứng.",
    en: "The .p12/.pfx file holds no RSA or ECDSA private key together with its certificate.",
  }),
  nextStep: () => ({
    vi: "Xuất lại tệp và chọn kèm cả khóa bí mật lẫn chứng thư số.",
    en: "Export the file again with both the private key and the certificate.",
  }),
});
