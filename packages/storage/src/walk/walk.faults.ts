import { defineFault } from "@benhan/core/faults";

/** The other store keeps something else under the same id. */
export const targetDiffers = defineFault<{ readonly part: string; readonly key: string }>({
  code: "storage.walk.target_differs",
  text: ({ part, key }) => ({
    vi: `Kho đích đã giữ nội dung khác ở ${part} ${key}; phần này không được ghi.`,
    en: `The target keeps something else at ${part} ${key}; this part was not written.`,
  }),
  nextStep: () => ({
    vi: "Dùng một kho đích mới (trống), hoặc đúng kho đích của lần chuyển trước. Kho nguồn không bị thay đổi.",
    en: "Use a new target that is empty, or the target of the run before. The source was not changed.",
  }),
});

/** The target has worked since: what it has sent must not be sent again. */
export const targetAhead = defineFault<{ readonly part: string; readonly key: string }>({
  code: "storage.walk.target_ahead",
  text: ({ part, key }) => ({
    vi: `Kho đích đã được dùng: ${part} ${key} ở đó đã đi xa hơn kho nguồn. Ghi đè có thể làm gửi hai lần.`,
    en: `The target was used: ${part} ${key} is further there than in the source. Overwriting it could send it twice.`,
  }),
  nextStep: () => ({
    vi: "Chỉ dùng một trong hai kho. Nếu kho đích đã chạy thật thì không chuyển thêm từ kho nguồn nữa.",
    en: "Use one of the two stores only. If the target is in use already, move nothing more from the source.",
  }),
});

/** An event of a log is lost, so that what comes behind it has no place. */
export const logBroken = defineFault<{ readonly writer: string; readonly at: number; readonly size: number }>(
  {
    code: "storage.walk.log_broken",
    text: ({ writer, at, size }) => ({
      vi: `Nhật ký "${writer}" của kho đích có ${size} sự kiện, không ghi tiếp được từ sự kiện ${at}: thiếu sự kiện ở giữa.`,
      en: `The log "${writer}" of the target has ${size} events and cannot go on with event ${at}: events between are missing.`,
    }),
    nextStep: () => ({
      vi: "Cho thêm bản thứ hai (`second`) còn đủ nhật ký này.",
      en: "Give a second copy (`second`) that has this log whole.",
    }),
  },
);

/** A store gives one thing twice, and not the same: nobody knows which of the two counts. */
export const itemTwice = defineFault<{ readonly part: string; readonly key: string }>({
  code: "storage.walk.item_twice",
  text: ({ part, key }) => ({
    vi: `Kho nguồn có hai mục khác nhau cùng là ${part} ${key}; phần này không được ghi.`,
    en: `The source has two different things that are both ${part} ${key}; this part was not written.`,
  }),
  nextStep: () => ({
    vi: "Chạy verifyStore trên kho nguồn: tệp có thể hỏng. Dùng bản sao lưu còn nguyên làm kho nguồn.",
    en: "Run verifyStore on the source: its file may be damaged. Use a copy that is sound as the source.",
  }),
});
