import { defineFault } from "@benhan/core/faults";

/** The adapter behind the store keeps no rows of this kind. */
export const notDeclared = defineFault<{ readonly part: string }>({
  code: "storage.adapter.not_declared",
  text: ({ part }) => ({
    vi: `Kho này không giữ loại dữ liệu "${part}": bộ ghép nối không khai báo phần đó. Chưa ghi gì.`,
    en: `This store keeps no rows of the kind "${part}": its adapter does not declare them. Nothing was written.`,
  }),
  nextStep: ({ part }) => ({
    vi: `Dùng một kho khác có phần "${part}" (openSqliteStorage, openPostgresStorage …), hoặc viết thêm phần đó trong bộ ghép nối: docs/vi/guides/adapter.md.`,
    en: `Use another store that has "${part}" (openSqliteStorage, openPostgresStorage …), or add that part to the adapter: docs/en/guides/adapter.md.`,
  }),
});
