import type { Bilingual } from "@benhan/core/faults";
import type { ValueRefusal } from "./decode-remote-value.ts";
import type { RemoteFailure, RemoteState, RemoteTransaction } from "./remote-transaction.ts";

/** How a transaction stands, for the person who waits for it. */
export interface TransactionStanding {
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  /** The `attempt` of the batch that would be started next; only where the transaction has ended without its documents. */
  readonly nextAttempt?: number;
}

/** Says where a transaction stands, why it ended and what is to be done now. */
export function describeTransaction(transaction: RemoteTransaction): TransactionStanding {
  const { state, failure, attempt, items, orphans, completedAt } = transaction;
  if (state === "partlyEmbedded") return describePart(transaction);
  if (completedAt !== undefined && state !== "embedded") return usedOrphans;
  if (!isEnd(state)) return withTrouble(open[state], transaction);
  const { text, nextStep } = failure === undefined ? ended[state] : failures[failure];
  const nextAttempt = attempt + 1;
  if (orphans.length === 0) {
    const again = startAgain(nextAttempt);
    return { text, nextStep: joined(" ", nextStep, again), nextAttempt };
  }
  const late = {
    vi: `sau đó vẫn có ${orphans.length}/${items.length} giá trị chữ ký đến muộn`,
    en: `${orphans.length} of ${items.length} values came afterwards all the same`,
  };
  return { text: joined("; ", text, late), nextStep: useOrphans(nextAttempt), nextAttempt };
}

type Standing = Pick<TransactionStanding, "text" | "nextStep">;
type End = "rejected" | "expired" | "failed" | "cancelled";

const both = (vi: string, en: string): Bilingual => ({ vi, en });
const pollOn = both(
  "Gọi poll; dịch vụ muốn cách nhau 3–10 giây.",
  "Call poll; the services ask for 3 to 10 seconds in between.",
);

const open: Readonly<Record<Exclude<RemoteState, End | "partlyEmbedded">, Standing>> = {
  created: { text: both("chưa gửi tới dịch vụ ký", "it has not been sent yet"), nextStep: pollOn },
  sent: {
    text: both("đã gửi, dịch vụ ký chưa xác nhận đã nhận", "it was sent and not acknowledged yet"),
    nextStep: pollOn,
  },
  awaitingSigner: {
    text: both("đang chờ người ký xác nhận trên điện thoại", "the signer has yet to confirm on the phone"),
    nextStep: both(
      "Nhắc người ký so mã trên hai màn hình rồi xác nhận; gọi poll cách nhau 3–10 giây.",
      "Have the signer compare the codes and confirm; call poll every 3 to 10 seconds.",
    ),
  },
  signing: { text: both("dịch vụ đang ký", "the service is signing"), nextStep: pollOn },
  signed: {
    text: both(
      "đã có giá trị chữ ký, chưa đưa vào tài liệu",
      "the values are there and not in the documents yet",
    ),
    nextStep: both("Gọi completeTransaction.", "Call completeTransaction."),
  },
  embedded: {
    text: both("mọi tài liệu của lô đã có chữ ký", "every document of the batch is signed"),
    nextStep: both(
      "Không phải làm gì nữa; lưu giao dịch và tài liệu trong một lần ghi.",
      "Nothing more; store the transaction and the documents in one commit.",
    ),
  },
};

const ended: Readonly<Record<End, Standing>> = {
  rejected: {
    text: both("người ký đã từ chối", "the signer refused"),
    nextStep: both("Hỏi người ký vì sao, sửa nếu cần.", "Ask the signer why, and mend what is wrong."),
  },
  expired: {
    text: both("hết thời gian mà người ký chưa xác nhận", "the time ran out before the signer confirmed"),
    nextStep: both(
      "Gọi poll thêm một lần để biết có kết quả đến muộn không, và hẹn người ký cầm sẵn điện thoại.",
      "Call poll once more, in case a result came late, and have the signer take the phone at hand.",
    ),
  },
  cancelled: {
    text: both("phần mềm đã hủy giao dịch", "our side has cancelled it"),
    nextStep: both(
      "Gọi poll thêm một lần: người ký có thể vẫn xác nhận trên điện thoại.",
      "Call poll once more: the signer may have confirmed on the phone all the same.",
    ),
  },
  failed: {
    text: both("dịch vụ ký báo lỗi", "the service failed"),
    nextStep: both("Xem mã lỗi providerCode.", "Look at providerCode."),
  },
};

const failures: Readonly<Record<RemoteFailure, Standing>> = {
  "quota-exceeded": {
    text: both("hết lượt ký tại dịch vụ", "no signing turns are left at the service"),
    nextStep: both("Mua thêm lượt ký.", "Buy more turns."),
  },
  "certificate-invalid": {
    text: both(
      "dịch vụ không nhận chứng thư số (hết hạn, bị khóa, thu hồi hoặc không có)",
      "the service does not take the certificate (expired, locked, revoked or not there)",
    ),
    nextStep: both(
      "Người ký kiểm tra chứng thư với nhà cung cấp; chọn lại bằng listCredentials.",
      "Have the signer ask the provider about the certificate; choose again with listCredentials.",
    ),
  },
  "account-refused": {
    text: both(
      "dịch vụ từ chối tài khoản kết nối của cơ sở",
      "the service refused the account of the facility",
    ),
    nextStep: both(
      "Kiểm tra mã và mật khẩu của tài khoản kết nối trong kho bí mật.",
      "Check the id and the password of that account in the secret source.",
    ),
  },
  "request-refused": {
    text: both("dịch vụ không nhận yêu cầu ký", "the service does not take the request"),
    nextStep: both(
      "Xem mã lỗi providerCode; chia lô nhỏ hơn, kiểm tra thuật toán và cấu hình dịch vụ.",
      "Look at providerCode; make the batch smaller, check the algorithm and how the service is set up.",
    ),
  },
  "service-failed": {
    text: both("dịch vụ ký báo lỗi", "the service failed"),
    nextStep: both(
      "Xem mã lỗi providerCode, chờ ít phút, hỏi nhà cung cấp nếu lặp lại.",
      "Look at providerCode, wait some minutes, ask the provider when it comes again.",
    ),
  },
  "values-refused": {
    text: both(
      "không giá trị nào dịch vụ trả về là chữ ký của các tài liệu này",
      "no value that the service returned is a signature of these documents",
    ),
    nextStep: both(
      "Xem items[i].refusal; kiểm tra chứng thư đã chọn và digestEncoding của dịch vụ trước khi ký lại.",
      "Look at items[i].refusal; check the chosen certificate and the service's digestEncoding before signing again.",
    ),
  },
  "outcome-unknown": {
    text: both(
      "mất trả lời khi dịch vụ có thể đã ký, và không hỏi lại được",
      "the answer was lost when the service may have signed, and it cannot be asked",
    ),
    nextStep: both(
      "Xem nhật ký ký tại dịch vụ trước: ký lại có thể mất thêm một lượt ký.",
      "Look at the service's own journal first: signing again may cost another turn.",
    ),
  },
};

const refusals: Readonly<Record<ValueRefusal, Bilingual>> = {
  missing: both("dịch vụ không trả giá trị", "no value came"),
  repeated: both("dịch vụ trả hai giá trị khác nhau", "two different values came"),
  encoding: both("giá trị viết sai kiểu mã hóa", "the value is not spelt as agreed"),
  shape: both("giá trị có dạng không biết", "the value has a form that is not known"),
  "other-attributes": both("giá trị ký nội dung khác", "the value signs something else"),
  swapped: both(
    "giá trị là của tài liệu khác trong lô",
    "the value is that of another document of the batch",
  ),
  "does-not-verify": both("giá trị không đúng chứng thư hoặc nội dung", "the value does not verify"),
};

const usedOrphans: TransactionStanding = {
  text: both(
    "đã kết thúc, rồi được hoàn tất bằng kết quả đến muộn",
    "it had ended and was completed with values that came late",
  ),
  nextStep: both("Không ký lại các tài liệu này.", "Do not sign these documents again."),
};

function describePart({ items }: RemoteTransaction): TransactionStanding {
  const kept = items.filter(({ value }) => value !== undefined).length;
  const reasons = [...new Set(items.flatMap(({ value, refusal }) => (value ? [] : (refusal ?? "missing"))))];
  const why = joined(", ", ...reasons.map((reason) => refusals[reason]));
  return {
    text: both(
      `chỉ ${kept}/${items.length} tài liệu có chữ ký (${why.vi})`,
      `only ${kept} of ${items.length} documents are signed (${why.en})`,
    ),
    nextStep: both(
      "Lưu các tài liệu đã có chữ ký; các tài liệu còn refusal gửi lại bằng start trong một lô mới chỉ gồm chúng.",
      "Store the documents that are signed; send those with a refusal by start, in a new batch of them alone.",
    ),
  };
}

function startAgain(attempt: number): Bilingual {
  return both(
    `Muốn ký lại: gọi start với chính lô đó và attempt: ${attempt}.`,
    `To sign again call start with the same batch and attempt: ${attempt}.`,
  );
}

function useOrphans(attempt: number): Bilingual {
  return both(
    `Nếu chắc chắn chưa ký lại bằng giao dịch khác: completeTransaction với acceptOrphans: true. Nếu không dùng: start với attempt: ${attempt}.`,
    `If no other transaction has signed the documents since: completeTransaction with acceptOrphans: true. Else start with attempt: ${attempt}.`,
  );
}

/** What the last call met, where there was no answer. */
function withTrouble({ text, nextStep }: Standing, { lastFault }: RemoteTransaction): TransactionStanding {
  if (lastFault === undefined) return { text, nextStep };
  const trouble = both(
    `lần gọi gần nhất không có trả lời: ${lastFault}`,
    `the last call got no answer: ${lastFault}`,
  );
  return { text: joined("; ", text, trouble), nextStep };
}

function isEnd(state: RemoteState): state is End {
  return Object.hasOwn(ended, state);
}

function joined(between: string, ...texts: readonly Bilingual[]): Bilingual {
  return both(texts.map(({ vi }) => vi).join(between), texts.map(({ en }) => en).join(between));
}
