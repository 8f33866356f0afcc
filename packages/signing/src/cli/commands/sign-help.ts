import type { Bilingual } from "@benhan/core/faults";

/** The help of `sign`. */
export const signHelp: Bilingual = {
  vi: `benhan-signing sign TỆP --key KHÓA.p12 --format … --out TỆP  …  ký số một tệp bằng tệp khóa

Khóa:
  --key TỆP        tệp khóa .p12/.pfx
  --passphrase-file TỆP | --passphrase-env TÊN   nơi lấy mật khẩu; mật khẩu không bao giờ ghi trên dòng lệnh

Định dạng:
  --format         xmldsig|xades (XML), pades (PDF), cades (tệp bất kỳ, .p7m/.p7s), jws (tệp bất kỳ)
  --layout         XML: enveloped (mặc định), bhytA (hồ sơ giám định), bhytB (giấy chứng nhận, danh mục)
  --id ID          XML: phần tử được ký; mặc định theo layout
  --role CHỮ       xades: vai trò người ký tự khai; nhắc lại được
  --detached       cades, jws: chữ ký nằm ở tệp riêng, không chứa tài liệu
  --level          B-B (mặc định) | B-T | B-LT | B-LTA: thêm dấu thời gian, bằng chứng, dấu lưu trữ (không với xmldsig, jws)
  --tsa URL        dịch vụ cấp dấu thời gian; bắt buộc từ B-T
  --trust TỆP      chứng thư số gốc được tin; bắt buộc từ B-LT; nhắc lại được
  --cert, --crl, --ocsp TỆP   chứng thư trung gian, bằng chứng có sẵn; nhắc lại được
  --policy         vn-deployed (mặc định) | vn-tt15-2025

PDF:
  --field TÊN      ô chữ ký có sẵn (xem: benhan-signing inspect TỆP.pdf)
  --page N --rect x,y,w,h   ô mới: trang, góc trái dưới và kích thước, đơn vị point (1/72 inch)
  --font TỆP.ttf   vẽ chữ ký nhìn thấy bằng phông này; --text CHỮ: từng dòng, thay cho chữ mặc định; nhắc lại được
  --reason CHỮ --location CHỮ

  --out TỆP        nơi ghi; có tên khi đã ghi đủ; tệp đã có thì không ghi đè, trừ khi --force

Chữ ký mới được kiểm lại trước khi ghi. Mã thoát: 0 đã ký; 1 đã ký, nhưng chữ ký có trước trong tệp không còn đúng; 2 chưa ký được.`,
  en: `benhan-signing sign FILE --key KEY.p12 --format … --out FILE  …  signs a file with a key file

Key:
  --key FILE       a .p12 or .pfx file
  --passphrase-file FILE | --passphrase-env NAME   where the passphrase is; it never stands on the command line

Format:
  --format         xmldsig|xades (XML), pades (PDF), cades (any file, .p7m/.p7s), jws (any file)
  --layout         XML: enveloped (default), bhytA (visit files), bhytB (certificates, catalogues)
  --id ID          XML: the element to sign; default by the layout
  --role TEXT      xades: a role that the signer claims; may be repeated
  --detached       cades, jws: the signature is a file of its own, without the document
  --level          B-B (default) | B-T | B-LT | B-LTA: time-stamp, evidence, archive time-stamp (not of xmldsig, jws)
  --tsa URL        the time-stamping service; needed from B-T on
  --trust FILE     a trusted certificate; needed from B-LT on; may be repeated
  --cert, --crl, --ocsp FILE   certificates between, evidence at hand; may be repeated
  --policy         vn-deployed (default) | vn-tt15-2025

PDF:
  --field NAME     an empty signature field (see: benhan-signing inspect FILE.pdf)
  --page N --rect x,y,w,h   a new field: page, lower left corner and size in points (1/72 inch)
  --font FILE.ttf  draws a visible signature in this font; --text TEXT: each line, in place of the usual; may be repeated
  --reason TEXT --location TEXT

  --out FILE       where to; it gets its name when it is whole; an existing file is not overwritten without --force

The new signature is verified before it is written. Exit code: 0 signed; 1 signed, but signatures that the file had do not hold; 2 not signed.`,
};
