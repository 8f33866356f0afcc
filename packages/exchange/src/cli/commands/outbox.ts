import { type Command, goesWith, missing, noSuch, unexpected } from "@benhan/core/command-line";
import { hostOptions } from "../host/load-host.ts";
import { type Action, name, wrongLine } from "../outbox/actions.ts";
import { entryActions, releaseAction } from "../outbox/person-actions.ts";
import { runAction } from "../outbox/run-queue.ts";
import { statusAction } from "../outbox/show-status.ts";

const actions: readonly Action[] = [runAction, statusAction, ...entryActions, releaseAction];
const options = {
  wait: "text",
  forever: "flag",
  entry: "text",
  list: "flag",
  chain: "text",
  most: "text",
  reason: "text",
  raw: "flag",
} as const;

/** `benhan-exchange outbox`: sends the queue, tells its state, and what people do to it. */
export const outboxCommand: Command = {
  name,
  takes: [1, 1001],
  arguments: actions.map((own) => own.name).join(" | "),
  options: { ...hostOptions, json: "flag", ...options },
  help: {
    vi: `benhan-exchange outbox run|status|hold|resend|dismiss|release …  --config TỆP  gửi hàng đợi, xem và xử lý từng mục

  run [--wait GIÂY | --forever]     gửi mọi thứ đến lượt; --wait chờ cả những gì đến lượt trong từng ấy giây;
                                    --forever gửi mãi đến khi Ctrl-C
  status [--most N]                 từng cổng: đóng hay mở và vì sao, số mục, lượt tới; thời hạn; N mục hỏng mới nhất (10)
  status --list [--most N]          N mục đầu trong những mục đang chờ hoặc bị từ chối (100): MÃ_MỤC, chuỗi, chờ gì, vì sao
  status --chain CHUỖI              mọi mục của một chuỗi hồ sơ, cả mục đã gửi xong, kèm mã giao dịch
  status --entry MÃ_MỤC [--raw]     một mục, các biên nhận, ai đã giữ, bỏ hay gửi lại và vì sao;
                                    --raw in cả lời cổng trả lời (có thể chứa dữ liệu người bệnh)
  hold MÃ_MỤC … --reason "LÝ DO"    giữ lại, kể cả khi cổng được mở, cho đến khi resend
  resend MÃ_MỤC … --reason "LÝ DO"  gửi lại mục tạm giữ, bị từ chối hoặc đã bỏ, đúng nội dung cũ
  dismiss MÃ_MỤC … --reason "LÝ DO" bỏ, để mục sau trong chuỗi được gửi; đổi ý thì resend khi mục sau chưa gửi
  release CỔNG --reason "LÝ DO"     mở chốt của cổng sau khi đã sửa nguyên nhân

--config: mô-đun JavaScript của bạn, export default { storage, connectors, actor }, hoặc hàm async trả về như vậy.
Người làm (actor) và lý do được ghi vào nhật ký. Không in nội dung hồ sơ. --json: cho chương trình đọc.
Mã thoát của run, status: 1 khi cần người xử lý: mục tạm giữ, bị từ chối (run: trong lượt này; status: cho đến khi có bản mới hoặc
dismiss), quá hạn, cổng đóng chốt hoặc không có đầu nối; mục tự thử lại không tính. Của việc khác: 1 không làm được.
0 tốt; 2 không xong, hoặc không có mục ấy.`,
    en: `benhan-exchange outbox run|status|hold|resend|dismiss|release …  --config FILE  sends the queue, shows and handles entries

  run [--wait SECONDS | --forever]  sends what is due; --wait also what becomes due in so many seconds;
                                    --forever goes on until Ctrl-C
  status [--most N]                 each hub: open or closed and why, counts, next due; deadlines; the N newest failures (10)
  status --list [--most N]          the first N of what waits or was refused (100): ENTRY_ID, chain, what it waits for, why
  status --chain CHAIN              all entries of a chain, delivered ones too, with transaction codes
  status --entry ENTRY_ID [--raw]   one entry, its receipts, who held, dismissed or resent it and why;
                                    --raw also what the hub answered (may hold data of a patient)
  hold ENTRY_ID … --reason "WHY"    keeps it back, also when its hub is opened, until resend
  resend ENTRY_ID … --reason "WHY"  sends one again that is held, was refused or given up, the same bytes
  dismiss ENTRY_ID … --reason "WHY" gives it up, so that the next of its chain may go; resend takes it back until that was sent
  release HUB --reason "WHY"        opens the latch of a hub once the cause is mended

--config: your JavaScript module, export default { storage, connectors, actor }, or an async function that returns it.
Who acts (actor) and why is written to the log. No content is shown. --json: for programs.
Exit code of run and status: 1 while a person has to act: entries are held, refused (run: in this run; status: until a newer version
or dismiss), overdue, a hub is closed or has no connector; what is tried again by itself does not count. Of the others: 1 could not be done.
0 all well; 2 not done, or no such entry.`,
  },
  run: (line, terminal) => {
    const [given = "", ...rest] = line.positionals;
    const names = actions.map((own) => own.name);
    const action = actions.find((own) => own.name === given);
    if (action === undefined)
      throw wrongLine([noSuch({ vi: "việc", en: "action" }, given, names, (own) => own)]);
    const [fewest, most] = action.takes;
    const parts = [
      ...Object.keys(options)
        .filter((own) => line.has(own) || line.text(own) !== undefined)
        .filter((own) => !action.options.includes(own))
        .map((own) => goesWith(`--${own}`, takersOf(own))),
      ...(rest.length < fewest ? [missing(action.arguments)] : []),
      // What somebody wrote there by mistake may be a secret: it is not repeated.
      ...(rest.length > most ? [unexpected(`${rest.length - most} ×`)] : []),
    ];
    if (parts.length > 0) throw wrongLine(parts);
    return action.run(line, terminal);
  },
};

const takersOf = (option: string): string =>
  actions
    .filter((own) => own.options.includes(option))
    .map((own) => own.name)
    .join("|");
