import type { Bilingual } from "@benhan/core";
import { exampleCommands } from "./simulator.faults.ts";

const examples = Object.values(exampleCommands)
  .map((command) => `  ${command}`)
  .join("\n");

/** What `--help` prints. */
export const help: Bilingual = {
  vi: `benhan-hub-simulator: hệ thống nhận giả lập trên máy này, chỉ dùng để thử nghiệm.

  --hub NAME           bhxh (cổng BHXH, mặc định), emrhub (trục dữ liệu Bộ Y tế) hoặc eprescription (đơn thuốc quốc gia)
  --data DIR           thư mục dữ liệu, giữ nguyên khi tiến trình bị dừng đột ngột (bắt buộc)
  --password-env NAME  tên biến môi trường chứa mật khẩu của cơ sở (bắt buộc)
  --port N             mặc định 0: cổng bất kỳ còn trống
  --tls-key FILE       khóa PEM để chạy HTTPS; dùng cùng --tls-cert
  --tls-cert FILE      chứng thư PEM; chương trình gửi cần NODE_EXTRA_CA_CERTS=FILE
  --fault PLAN         kịch bản lỗi, ví dụ drop@3,503@5 hoặc random:0.2:42
  --clock INSTANT      đồng hồ đứng yên ở thời điểm này
  --end-with-stdin     dừng khi đầu vào chuẩn đóng lại, tức khi chương trình gọi nó đã kết thúc
  --lang vi|en         ngôn ngữ của thông báo

bhxh:
  --facility CODE      mã cơ sở, ví dụ 79999 (bắt buộc)
  --account NAME       tài khoản, mặc định CODE_BV
  Thẻ, người bệnh và cán bộ tra cứu có sẵn (bịa): bảng ở README của @benhan/exchange, mục "People of the simulated gateway".

emrhub:
  --gln NUMBER         mã định danh 13 chữ số của cơ sở (bắt buộc)
  --account NAME       tài khoản tích hợp (bắt buộc)
  --public-key FILE    khóa công khai PEM của cơ sở để kiểm tra chữ ký thông điệp (bắt buộc)
                       openssl genrsa -out axis-key.pem 2048 rồi openssl rsa -in axis-key.pem -pubout -out axis.pem
  --six-months         từ chối người đã khám trong vòng sáu tháng
  --wants-signature    từ chối hồ sơ có CHUKYDONVI trống

eprescription:
  --facility CODE      mã cơ sở, ví dụ 79999 (bắt buộc)
  --connection-code C  mã liên thông 7 ký tự của cơ sở (bắt buộc)
  --practitioner C=ENV mã liên thông bác sĩ và biến môi trường chứa mật khẩu; dùng được nhiều lần
  --facility-token     nhận cả đơn gửi bằng phiên của cơ sở

Ví dụ:
${examples}
Trong PowerShell: $env:SIM_PW="secret" rồi chạy phần từ npx.`,
  en: `benhan-hub-simulator: a simulated hub on this machine, for tests only.

  --hub NAME           bhxh (the BHXH gateway, default), emrhub (data axis of the Ministry) or eprescription
  --data DIR           directory of the data, which survives a killed process (required)
  --password-env NAME  name of the environment variable that holds the password of the facility (required)
  --port N             by default 0: any free port
  --tls-key FILE       key as PEM, to serve HTTPS; together with --tls-cert
  --tls-cert FILE      certificate as PEM; the sending program needs NODE_EXTRA_CA_CERTS=FILE
  --fault PLAN         fault plan, such as drop@3,503@5 or random:0.2:42
  --clock INSTANT      the clock stands at this moment
  --end-with-stdin     end when the standard input closes, that is with the program that started this one
  --lang vi|en         language of messages

bhxh:
  --facility CODE      facility code, such as 79999 (required)
  --account NAME       account, by default CODE_BV
  Its invented cards, patients and officer: the table "People of the simulated gateway" in the README of @benhan/exchange.

emrhub:
  --gln NUMBER         number of the facility, 13 digits (required)
  --account NAME       integration account (required)
  --public-key FILE    public key of the facility as PEM, for the signature of envelopes (required)
                       openssl genrsa -out axis-key.pem 2048, then openssl rsa -in axis-key.pem -pubout -out axis.pem
  --six-months         refuse who was examined less than six months ago
  --wants-signature    refuse documents whose CHUKYDONVI is empty

eprescription:
  --facility CODE      facility code, such as 79999 (required)
  --connection-code C  connection code of the facility, 7 characters (required)
  --practitioner C=ENV connection code of a doctor, and the environment variable of the password; may be repeated
  --facility-token     also take prescriptions with the session of the facility

Examples:
${examples}
In PowerShell: $env:SIM_PW="secret", then the part from npx on.`,
};
