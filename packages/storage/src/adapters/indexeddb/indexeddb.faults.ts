import { defineFault } from "@benhan/core/faults";

/** The browser gives this page no IndexedDB. */
export const notAvailable = defineFault<object>({
  code: "storage.indexeddb.not_available",
  text: () => ({
    vi: "Trình duyệt không cho trang này lưu dữ liệu (IndexedDB): chế độ ẩn danh, bị chặn cookie và dữ liệu trang, hoặc trang nằm trong khung bị hạn chế.",
    en: "The browser lets this page keep no data (IndexedDB): a private window, blocked cookies and site data, or a restricted frame.",
  }),
  nextStep: () => ({
    vi: "Mở trang trong cửa sổ thường và cho phép trang lưu dữ liệu trong cài đặt của trình duyệt, rồi tải lại trang.",
    en: "Open the page in an ordinary window and allow it to keep data in the settings of the browser, then load it again.",
  }),
});

/** The database of this name is not one of ours; it was not touched. */
export const foreignDatabase = defineFault<object>({
  code: "storage.indexeddb.foreign_database",
  text: () => ({
    vi: "Cơ sở dữ liệu mang tên này trong trình duyệt không phải kho BenhAn; nó được giữ nguyên.",
    en: "The database of this name in the browser is not a BenhAn store; it was left as it is.",
  }),
  nextStep: () => ({
    vi: "Mở kho với một tên (name) khác mà ứng dụng chưa dùng.",
    en: "Open the store with another name that the application does not use yet.",
  }),
});

/** There is no key store where one was to be. */
export const keysMissing = defineFault<object>({
  code: "storage.indexeddb.keys_missing",
  text: () => ({
    vi: "Trong trình duyệt không có kho khóa BenhAn mang tên này: sai tên, dữ liệu của trang đã bị xóa, hoặc đó là cơ sở dữ liệu khác.",
    en: "The browser has no BenhAn key store of this name: the name is wrong, the data of the site was cleared, or it is another database.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra tên (name). Nếu kho khóa đã bị xóa thì dữ liệu cũ ở máy này không mở được nữa: lấy lại từ máy chủ vào một kho mới. Đừng tạo kho khóa mới cho kho dữ liệu cũ.",
    en: "Check the name. Where the key store was deleted, the old data of this device can no longer be opened: fetch it from the server into a new store. Make no new key store for the old data.",
  }),
});

/** Another tab keeps the database open in a way that lets nobody else in. */
export const blockedByTab = defineFault<object>({
  code: "storage.indexeddb.blocked_by_tab",
  retry: "safe",
  text: () => ({
    vi: "Chưa mở được kho: một thẻ khác của ứng dụng, thường là bản cũ, vẫn đang giữ cơ sở dữ liệu.",
    en: "The store could not be opened yet: another tab of the application, mostly an older one, still holds the database.",
  }),
  nextStep: () => ({
    vi: "Đóng hoặc tải lại các thẻ khác của ứng dụng, rồi mở lại kho.",
    en: "Close or reload the other tabs of the application, then open the store again.",
  }),
});

/** Another tab wanted to bring the database to a newer format; this handle made way. */
export const newerTab = defineFault<object>({
  code: "storage.indexeddb.newer_tab",
  text: () => ({
    vi: "Một thẻ khác chạy bản mới hơn của ứng dụng đã nâng cấp kho; kho ở thẻ này đã đóng. Chưa ghi gì của thao tác này.",
    en: "Another tab with a newer version of the application has upgraded the store; it is closed in this tab. Nothing of this call was written.",
  }),
  nextStep: () => ({
    vi: "Tải lại trang này để dùng bản mới của ứng dụng.",
    en: "Reload this page, so that it uses the newer version of the application.",
  }),
});

/** Somebody deletes the database while this handle has it open. */
export const dataRemoved = defineFault<object>({
  code: "storage.indexeddb.data_removed",
  text: () => ({
    vi: "Cơ sở dữ liệu của kho đã bị xóa khi đang mở (lệnh xóa từ một thẻ khác); kho đã đóng. Chưa ghi gì của thao tác này.",
    en: "The database of the store was deleted while it was open (by another tab); the store is closed. Nothing of this call was written.",
  }),
  nextStep: () => ({
    vi: "Tìm đoạn mã đã xóa cơ sở dữ liệu, tải lại trang, rồi lấy lại dữ liệu đã đồng bộ từ máy chủ. Những gì chưa gửi đi thì không còn.",
    en: "Find the code that deleted the database, reload the page, then fetch again what the server has. What was not sent yet is gone.",
  }),
});

/** The browser has found its own files damaged and has thrown everything away. Told once. */
export const dataLost = defineFault<object>({
  code: "storage.indexeddb.data_lost",
  text: () => ({
    vi: "Trình duyệt thấy tệp lưu trữ của trang bị hỏng (thường do bị tắt đột ngột khi đang ghi) và đã xóa toàn bộ kho này.",
    en: "The browser found the files of this site damaged (mostly because it was stopped while writing) and has deleted the whole store.",
  }),
  nextStep: () => ({
    vi: "Báo người dùng nhập lại những gì chưa gửi đi, lấy lại từ máy chủ những gì đã gửi, rồi mở kho lần nữa: kho mới trống.",
    en: "Tell the user to enter again what was not sent, fetch from the server what was, then open the store once more: a new one, empty.",
  }),
});

/** The browser has ended the connection by itself. */
export const connectionEnded = defineFault<object>({
  code: "storage.indexeddb.connection_ended",
  text: () => ({
    vi: "Trình duyệt đã tự ngắt kho: dữ liệu của trang bị xóa, hoặc bộ lưu trữ của trình duyệt bị lỗi. Chưa ghi gì của thao tác này.",
    en: "The browser has cut the store off: the data of the site was cleared, or the storage of the browser failed. Nothing of this call was written.",
  }),
  nextStep: () => ({
    vi: "Tải lại trang và mở lại kho; nếu kho trống thì lấy lại dữ liệu đã đồng bộ từ máy chủ.",
    en: "Reload the page and open the store again; if it is empty, fetch again what the server has.",
  }),
});

/** The browser gives this site no more space. */
export const quotaExceeded = defineFault<object>({
  code: "storage.indexeddb.quota_exceeded",
  retry: "safe",
  text: () => ({
    vi: "Hết dung lượng mà trình duyệt cấp cho trang này, hoặc ổ đĩa của máy đã đầy. Chưa ghi gì của thao tác này.",
    en: "The space that the browser gives this site is used up, or the disk is full. Nothing of this call was written.",
  }),
  nextStep: () => ({
    vi: "Giải phóng ổ đĩa của máy, xóa dữ liệu khác của chính trang này (Cache Storage, cơ sở dữ liệu cũ), gọi navigator.storage.persist() để trình duyệt không tự xóa kho, rồi thực hiện lại. Xem còn bao nhiêu: navigator.storage.estimate().",
    en: "Free space on the disk, delete other data of this site (Cache Storage, old databases), call navigator.storage.persist() so that the browser does not remove the store by itself, then repeat the call. What is left: navigator.storage.estimate().",
  }),
});

/** The browser cannot agree between tabs on who leads. */
export const noLocks = defineFault<object>({
  code: "storage.indexeddb.no_locks",
  text: () => ({
    vi: "Trang này không có Web Locks (navigator.locks): trình duyệt quá cũ, hoặc trang không mở qua HTTPS.",
    en: "This page has no Web Locks (navigator.locks): the browser is too old, or the page was not opened through HTTPS.",
  }),
  nextStep: () => ({
    vi: "Mở trang qua HTTPS (hoặc 127.0.0.1) bằng trình duyệt từ Chrome 69, Firefox 96, Safari 15.4 trở lên.",
    en: "Open the page through HTTPS (or 127.0.0.1) with Chrome 69, Firefox 96, Safari 15.4 or newer.",
  }),
});

/** IndexedDB refused for a reason that no caller can mend: a defect of the SDK. */
export const unexpectedFailure = defineFault<{ readonly name: string }>({
  code: "storage.indexeddb.unexpected",
  text: ({ name }) => ({
    vi: `IndexedDB từ chối (${name}); chưa ghi gì của thao tác này.`,
    en: `IndexedDB refused (${name}); nothing of this call was written.`,
  }),
  nextStep: () => ({
    vi: "Báo lỗi này cho nhóm phát triển cùng với tên trên.",
    en: "Report this with the name to the developers.",
  }),
});
