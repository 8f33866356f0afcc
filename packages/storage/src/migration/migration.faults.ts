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
    vi: "Kho nguồn (hoặc bản thứ hai) và kho đích là cùng một kho.",
    en: "The source, or the second copy, and the target are the same store.",
  }),
  nextStep: () => ({
    vi: "Mở kho đích ở tệp hoặc cơ sở dữ liệu khác.",
    en: "Open the target on another file or database.",
  }),
});

/** The target has worked since the last run was done: another run would overwrite what is its own. */
export const targetInUse = defineFault<object>({
  code: "storage.migration.target_in_use",
  text: () => ({
    vi: "Không chuyển: kho đích đã được dùng hoặc thay đổi sau lần chuyển xong trước đó. Chưa ghi gì.",
    en: "Nothing was moved: the target was used or changed after the run before was done. Nothing was written.",
  }),
  nextStep: () => ({
    vi: "Nếu kho đích đã chạy thật thì không chuyển thêm từ kho nguồn nữa. Nếu chưa, xóa kho đích và chuyển lại vào một kho mới, trống.",
    en: "If the target is in service, move nothing more from the source. If it is not, begin again with a new target that is empty.",
  }),
});

/** A record was disposed of in the source after it was moved: it still lives in the target. */
export const disposedSince = defineFault<object>({
  code: "storage.migration.disposed_since",
  text: () => ({
    vi: "Không chuyển: kho nguồn đã hủy hồ sơ sau lần chuyển trước, còn kho đích vẫn giữ hồ sơ đó. Chưa ghi gì.",
    en: "Nothing was moved: the source has disposed of a record since the run before, and the target still has it.",
  }),
  nextStep: () => ({
    vi: "Xóa kho đích và chuyển lại vào một kho mới, trống; hoặc dùng luôn kho đích và thực hiện việc hủy ngay tại đó.",
    en: "Begin again with a new target that is empty, or go on with the target and carry the disposal out in it.",
  }),
});
