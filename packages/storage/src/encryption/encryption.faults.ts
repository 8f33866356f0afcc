import { defineFault } from "@benhan/core/faults";

/** The platform has no WebCrypto. */
export const cryptoMissing = defineFault<object>({
  code: "storage.encryption.crypto_missing",
  text: () => ({
    vi: "Trình duyệt không cho dùng WebCrypto ở trang này, nên không mã hóa được.",
    en: "The browser offers no WebCrypto on this page, so nothing can be encrypted.",
  }),
  nextStep: () => ({
    vi: "Mở trang qua HTTPS hoặc từ 127.0.0.1.",
    en: "Serve the page by HTTPS, or from 127.0.0.1.",
  }),
});

/** The passphrase is not that of the file. */
export const wrongPassphrase = defineFault<object>({
  code: "storage.encryption.wrong_passphrase",
  text: () => ({
    vi: "Mật khẩu không mở được tệp két khóa.",
    en: "The passphrase does not open the file of the vault.",
  }),
  nextStep: () => ({
    vi: "Nhập lại mật khẩu (để ý dấu xuống dòng ở cuối); nếu đã mất, lấy bản mật khẩu niêm phong của cơ sở.",
    en: "Give the passphrase again (mind a line break at its end); if it is lost, take the sealed copy of the facility.",
  }),
});

/** The passphrase is too short to protect anything. */
export const weakPassphrase = defineFault<{ readonly least: number }>({
  code: "storage.encryption.weak_passphrase",
  text: ({ least }) => ({
    vi: `Mật khẩu của két khóa phải có ít nhất ${least} ký tự.`,
    en: `The passphrase of a vault needs at least ${least} characters.`,
  }),
  nextStep: () => ({
    vi: "Dùng một câu dài, hoặc 20 ký tự ngẫu nhiên; niêm phong một bản giấy ở nơi khác.",
    en: "Use a long sentence, or 20 random characters; seal a copy on paper in another place.",
  }),
});

/** The file of a vault cannot be read as one. */
export const vaultUnreadable = defineFault<object>({
  code: "storage.encryption.vault_unreadable",
  text: () => ({
    vi: "Không đọc được tệp két khóa.",
    en: "The file of the vault cannot be read.",
  }),
  nextStep: () => ({
    vi: "Chỉ đúng tệp và cấp quyền đọc cho tài khoản chạy phần mềm; nếu tệp hỏng, phục hồi từ bản sao lưu khóa. Đừng tạo két khóa mới: dữ liệu cũ sẽ không mở được.",
    en: "Name the right file, and let the account of the program read it; if it is damaged, restore it from the backup of the keys. Do not make a new one: it would not open the data.",
  }),
});

/** The file of a vault cannot be written. */
export const vaultUnwritable = defineFault<object>({
  code: "storage.encryption.vault_unwritable",
  text: () => ({
    vi: "Không ghi được tệp két khóa.",
    en: "The file of the vault cannot be written.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra thư mục có tồn tại, còn chỗ trống, và tài khoản chạy phần mềm được ghi vào đó.",
    en: "Check that the folder exists, has room, and that the account of the program may write there.",
  }),
});

/** The file of a key store is not one, is damaged, or is not there. */
export const keysUnreadable = defineFault<object>({
  code: "storage.encryption.keys_unreadable",
  text: () => ({
    vi: "Không đọc được tệp kho khóa: tệp không có, bị hỏng, hoặc là tệp khác.",
    en: "The file of the key store cannot be read: it is missing, damaged, or another file.",
  }),
  nextStep: () => ({
    vi: "Phục hồi tệp từ bản sao lưu của kho khóa. Đừng để phần mềm tạo tệp mới: tệp mới không mở được dữ liệu cũ.",
    en: "Restore the file from the backup of the key store. Do not let a new one be made: it would not open the data.",
  }),
});

/** There is a vault already where a new one was to be made. */
export const vaultExists = defineFault<object>({
  code: "storage.encryption.vault_exists",
  text: () => ({
    vi: "Đã có tệp két khóa ở đó; tệp được giữ nguyên.",
    en: "There is a file of a vault already; it was left as it is.",
  }),
  nextStep: () => ({
    vi: "Mở tệp đó bằng openFileVault, hoặc chọn tên khác cho cơ sở khác.",
    en: "Open it with openFileVault, or choose another name for another facility.",
  }),
});

/** The key was destroyed when the record was disposed of. */
export const recordDisposed = defineFault<{ readonly destroyedAt: string }>({
  code: "storage.encryption.record_disposed",
  text: ({ destroyedAt }) => ({
    vi: `Hồ sơ đã được hủy: khóa của nó không còn từ ${destroyedAt}.`,
    en: `The record was disposed of: its key is gone since ${destroyedAt}.`,
  }),
  nextStep: () => ({
    vi: "Xem biên bản hủy. Nội dung không phục hồi được.",
    en: "See the certificate of disposal. The content cannot be restored.",
  }),
});

/** The key store lacks a key of this data. */
export const keyMissing = defineFault<object>({
  code: "storage.encryption.key_missing",
  text: () => ({
    vi: "Kho khóa thiếu khóa của dữ liệu này.",
    en: "The key store lacks the key of this data.",
  }),
  nextStep: () => ({
    vi: "Tệp khóa cũ hơn dữ liệu hoặc của cơ sở khác: phục hồi bản sao lưu khóa mới nhất, rồi mở lại.",
    en: "The keys are older than the data or of another facility: restore the newest backup of the keys, then open again.",
  }),
});

/** The keys are not those with which this store was encrypted. */
export const otherKeys = defineFault<object>({
  code: "storage.encryption.other_keys",
  text: () => ({
    vi: "Khóa không phải của kho dữ liệu này.",
    en: "These are not the keys of this store.",
  }),
  nextStep: () => ({
    vi: "Dùng đúng két khóa và kho khóa của kho dữ liệu này, hoặc phục hồi bản sao lưu khóa. Không tạo khóa mới.",
    en: "Use the keys and the vault of this store, or restore the backup of the keys. Do not make new ones.",
  }),
});

/** Data of an encrypted store was opened without keys. */
export const keysWanted = defineFault<object>({
  code: "storage.encryption.keys_wanted",
  text: () => ({
    vi: "Dữ liệu này đã mã hóa; kho được mở mà không có khóa.",
    en: "This data is encrypted, and the store was opened without keys.",
  }),
  nextStep: () => ({
    vi: "Truyền `encryption: { vault, keys }` khi mở kho.",
    en: "Pass `encryption: { vault, keys }` when you open the store.",
  }),
});
