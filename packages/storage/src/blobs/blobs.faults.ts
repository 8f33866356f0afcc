import { defineFault } from "@benhan/core/faults";

/** There is no archive where one is to be. */
export const archiveMissing = defineFault<object>({
  code: "storage.blobs.archive_missing",
  text: () => ({
    vi: "Không có kho tệp đính kèm trong thư mục này.",
    en: "There is no archive of attachments in this folder.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra ổ đĩa đã được gắn và đúng thư mục. Chỉ khi mở lần đầu mới bỏ `create: false`.",
    en: "Check that the disk is mounted and that it is the right folder. Leave `create: false` out for the very first opening only.",
  }),
});

/** What says how an archive is kept cannot be read. */
export const archiveUnreadable = defineFault<object>({
  code: "storage.blobs.archive_unreadable",
  text: () => ({
    vi: "Không đọc được tệp mô tả kho tệp đính kèm (archive.json): tệp bị hỏng hoặc bị mất.",
    en: "The file that describes the archive of attachments (archive.json) is damaged or lost.",
  }),
  nextStep: () => ({
    vi: "Phục hồi archive.json từ bản sao lưu. Không có gì bị thay đổi trong kho.",
    en: "Restore archive.json from the backup. Nothing in the archive was changed.",
  }),
});

/** Keys were given for an archive that holds plain content. */
export const archiveInPlain = defineFault<object>({
  code: "storage.blobs.archive_in_plain",
  text: () => ({
    vi: "Kho tệp đính kèm này không mã hóa, nhưng được mở bằng khóa.",
    en: "This archive of attachments is not encrypted, and it was opened with keys.",
  }),
  nextStep: () => ({
    vi: "Mở một kho mới có khóa trong thư mục khác, chép sang bằng copyBlobs, rồi xóa kho cũ.",
    en: "Open a new archive with keys in another folder, copy with copyBlobs, then delete the old one.",
  }),
});

/** The folder cannot be used. */
export const noAccess = defineFault<object>({
  code: "storage.blobs.no_access",
  text: () => ({
    vi: "Không đọc hoặc không ghi được thư mục của kho tệp đính kèm.",
    en: "The folder of the archive of attachments can be neither read nor written.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra ổ đĩa còn gắn, thư mục còn đó, và tài khoản chạy phần mềm được đọc, ghi trong đó; rồi thực hiện lại.",
    en: "Check that the disk is mounted, the folder is there, and the account of the program may read and write in it; then repeat the call.",
  }),
});

/** The system refused for a reason that is not foreseen. */
export const unexpectedFailure = defineFault<{ readonly code: string }>({
  code: "storage.blobs.unexpected",
  text: ({ code }) => ({
    vi: `Hệ điều hành từ chối với mã ${code}; chưa ghi gì của thao tác này.`,
    en: `The system refused with code ${code}; nothing of this call was written.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra ổ đĩa của kho tệp đính kèm; nếu vẫn lỗi, báo cho nhóm phát triển cùng với mã trên.",
    en: "Check the disk of the archive; if it fails again, report this with the code to the developers.",
  }),
});
