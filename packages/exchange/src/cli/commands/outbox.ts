import { type Command, goesWith, missing, noSuch, unexpected } from "@benhan/core/command-line";
import { hostOptions } from "../host/load-host.ts";
import { type Action, name, wrongLine } from "../outbox/actions.ts";
import { entryActions, releaseAction } from "../outbox/person-actions.ts";
import { runAction } from "../outbox/run-queue.ts";
import { statusAction } from "../outbox/show-status.ts";

const actions: readonly Action[] = [runAction, statusAction, ...entryActions, releaseAction];
const options = { wait: "text", forever: "flag", entry: "text", most: "text", reason: "text" } as const;

/** `benhan-exchange outbox`: sends the queue, tells its state, and what people do to it. */
export const outboxCommand: Command = {
  name,
  takes: [1, 1001],
  arguments: actions.map((own) => own.name).join(" | "),
  options: { ...hostOptions, json: "flag", ...options },
  help: {
    vi: `benhan-exchange outbox run|status|hold|resend …  --config TỆP  …  gửi hàng đợi, xem và xử lý hàng đợi

  run [--wait GIÂY | --forever]     gửi mọi thứ đến lượt; --wait chờ cả những gì đến lượt trong từng ấy giây;
                                    --forever gửi mãi đến khi Ctrl-C
  status [--most N]                 từng cổng: đóng hay mở và vì sao, số mục, lượt tới; thời hạn; N mục hỏng mới nhất (10)
  status --entry MÃ                 một mục và các biên nhận của nó
  hold MÃ … --reason "LÝ DO"        giữ lại, kể cả khi cổng được mở, cho đến khi resend
  resend MÃ … --reason "LÝ DO"      gửi lại mục tạm giữ hoặc bị từ chối, đúng nội dung cũ
  dismiss MÃ … --reason "LÝ DO"     bỏ hẳn, để mục sau trong chuỗi được gửi
  release CỔNG --reason "LÝ DO"     mở chốt của cổng sau khi đã sửa nguyên nhân

--config: mô-đun JavaScript của bạn, export default { storage, connectors, actor }, hoặc hàm async trả về như vậy.
Người làm (actor) và lý do được ghi vào nhật ký. Không in nội dung hồ sơ. --json: cho chương trình đọc.
Mã thoát: 0 tốt; 1 có mục hỏng, quá hạn, cổng đóng, hoặc việc không làm được; 2 không xong.`,
    en: `benhan-exchange outbox run|status|hold|resend …  --config FILE  …  sends the queue, shows it, acts on it

  run [--wait SECONDS | --forever]  sends what is due; --wait also what becomes due in so many seconds;
                                    --forever goes on until Ctrl-C
  status [--most N]                 each hub: open or closed and why, counts, next due; deadlines; the N newest failures (10)
  status --entry KEY                one entry with its receipts
  hold KEY … --reason "WHY"         keeps it back, also when its hub is opened, until resend
  resend KEY … --reason "WHY"       sends one again that is held or was refused, the same bytes
  dismiss KEY … --reason "WHY"      gives it up, so that the next of its chain may go
  release HUB --reason "WHY"        opens the latch of a hub once the cause is mended

--config: your JavaScript module, export default { storage, connectors, actor }, or an async function that returns it.
Who acts (actor) and why is written to the log. No content is shown. --json: for programs.
Exit code: 0 all well; 1 something failed, is overdue or closed, or could not be done; 2 not done.`,
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
