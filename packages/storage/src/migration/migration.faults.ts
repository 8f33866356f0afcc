import { defineFault } from "@benhan/core/faults";

/** The target holds what the source does not. */
export const targetOccupied = defineFault<{ readonly count: number }>({
  code: "storage.migration.target_occupied",
  text: ({ count }) => ({
    vi: `Không chuyển: kho đích có sẵn ${count} mục (hoặc hơn) mà kho nguồn không có, hoặc khác kho nguồn. Chưa ghi gì.`,
    en: `Nothing was moved: the target has ${count} thing(s), or more, that the source does not have or has otherwise.`,
  }),
  nextStep: () => ({
    vi: "Dùng một kho đích mới, trống. Kho nguồn không bị thay đổi.",
    en: "Use a new target that is empty. The source was not changed.",
  }),
});

/** Source and target are not the same at the end. */
export const notEqual = defineFault<{ readonly count: number }>({
  code: "storage.migration.not_equal",
  text: ({ count }) => ({
    vi: `Đã chuyển nhưng lần đối chiếu cuối thấy ${count} chỗ (hoặc hơn) chưa khớp giữa kho nguồn và kho đích.`,
    en: `Everything was moved, but at the end source and target differ in ${count} place(s), or more.`,
  }),
  nextStep: () => ({
    vi: "Dừng mọi chương trình dùng kho nguồn và kho đích, rồi chạy lại migrateStore: nó làm tiếp phần còn thiếu. Nếu vẫn không khớp, dùng kho đích mới.",
    en: "Stop every program that uses the source or the target, then run migrateStore again: it goes on where it stands. If they still differ, use a new target.",
  }),
});

/** Both are the same store. */
export const sameStore = defineFault<object>({
  code: "storage.migration.same_store",
  text: () => ({
    vi: "Kho nguồn và kho đích là cùng một kho đang mở.",
    en: "Source and target are the same open store.",
  }),
  nextStep: () => ({
    vi: "Mở kho đích ở tệp hoặc cơ sở dữ liệu khác.",
    en: "Open the target on another file or database.",
  }),
});
