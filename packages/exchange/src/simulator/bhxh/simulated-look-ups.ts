import { epochMs, instantOf } from "@benhan/core";
import type { HubFault } from "../fault-plan.ts";
import {
  acknowledgement,
  loseSessions,
  type Reply,
  type SimulatorParts,
  troubleAtTheDoor,
} from "../simulated-hub.ts";
import { cardThatAnswers, type SimulatedCard, simulatedCards, simulatedOfficer } from "./card-tables.ts";
import type { GatewayCall } from "./gateway-call.ts";
import type { SessionTokens } from "./session-tokens.ts";

/** The functions that answer questions, by their path. */
export const lookUpPaths: Readonly<Record<string, "card" | "history" | "visit-detail" | "co-payment">> = {
  "/api/egw/KQNhanLichSuKCB2024": "card",
  "/api/egw/Lskcb2025": "history",
  "/api/egw/nhanHoSoKCBChiTiet": "visit-detail",
  "/api/TraCuuCCT/TraCuuTienMCCT": "co-payment",
};

type Answering = (call: GatewayCall) => Reply;

/** The questions that the simulated gateway answers; `undefined` for other functions. */
export function createSimulatedLookUps(
  tokens: SessionTokens,
  { clock, plan }: SimulatorParts,
  countCall: (name: string) => number,
): (call: GatewayCall) => Promise<Reply> | undefined {
  const answers: Readonly<Record<string, Answering>> = {
    card: (call) => ({ status: 200, body: cardAnswer(call.fields) }),
    history: (call) => ({ status: 200, body: historyAnswer(call) }),
    "visit-detail": ({ query }) => ({ status: 200, body: visitAnswer(query["maHoSo"]) }),
    "co-payment": (call) => coPaymentAnswer(call),
  };

  return (call) => {
    const name = Object.hasOwn(lookUpPaths, call.path) ? lookUpPaths[call.path] : undefined;
    const answering = name === undefined ? undefined : answers[name];
    return name === undefined || answering === undefined ? undefined : answer(call, name, answering);
  };

  async function answer(call: GatewayCall, name: string, answering: Answering): Promise<Reply> {
    const fault = plan.faultAt(name, countCall(name));
    if (fault?.kind === "delay") await clock.sleep(fault.ms);
    const inHeaders = name === "co-payment";
    const tokenId = (inHeaders ? call.headers["tokenid"] : call.query["id_token"]) ?? "";
    loseSessions(fault, tokens, tokenId);
    const door = troubleAtTheDoor(fault);
    if (door !== undefined) return door;
    if (!isGood(call, tokenId, inHeaders)) {
      // The newer function answers with nothing but the status.
      return { status: 401, body: inHeaders ? "" : { maKetQua: "401", ghiChu: "Lỗi xác thực tài khoản" } };
    }
    const trouble = codeOf(fault);
    if (trouble !== undefined) return { status: 200, body: { maKetQua: trouble, ghiChu: "" } };
    const reply = answering(call);
    if (reply === "hang-up" || typeof reply.body === "string") return reply;
    return acknowledgement(fault, reply.body, reply.status);
  }

  function isGood({ headers, query, fields, address }: GatewayCall, tokenId: string, inHeaders: boolean) {
    return tokens.isGood({
      username: (inHeaders ? fields["username"] : query["username"]) ?? "",
      passwordHash: (inHeaders ? headers["passwordhash"] : query["password"]) ?? "",
      accessToken: (inHeaders ? headers["accesstoken"] : query["token"]) ?? "",
      ...{ tokenId, address, nowMs: epochMs(clock.now()) },
    });
  }

  function coPaymentAnswer({ fields }: GatewayCall): Reply {
    const maThe = (fields["maThe"] ?? "").replace(/\s/g, "");
    if (![10, 12, 15].includes(maThe.length) || !isDate(fields["ngaySinh"]))
      return { status: 400, body: { MaKetQua: "400", GhiChu: "Thiếu tham số", DataCCT: null } };
    const forced = cardThatAnswers.exec(maThe)?.[1];
    // 550: the account may look up no more; 500: the system failed.
    if (forced === "550" || forced === "500") {
      const cause = forced === "550" ? "Có lỗi xảy ra trong quá trình tra cứu!" : "Có lỗi hệ thống xảy ra!";
      return { status: 500, body: { MaKetQua: "500", GhiChu: cause, DataCCT: null } };
    }
    const card = cardOf(maThe);
    if (card?.luyKe === undefined)
      return { status: 200, body: { MaKetQua: "204", GhiChu: "", DataCCT: null, ThongTinSoThe: null } };
    const DataCCT = card.luyKe.map(({ ngayRa, tien }, index) => ({
      Id: index + 1,
      ...{ maThe: card.maThe, maCskcb: card.maDKBD, ngayVao: ngayRa, ngayRa, ngayTraCuu: "" },
      ...{ tBNCCTMCCT: 0, tBNCCTLuyKe: tien, duPhong1: "", duPhong2: "", duPhong3: "" },
    }));
    const ThongTinSoThe = {
      ...{ hoTen: card.hoTen, ngaySinh: card.ngaySinh, ngayKetThuc: card.gtTheDen },
      maBhxh: card.maThe.slice(5),
    };
    const GhiChu = `Dữ liệu tính đến: ${instantOf(epochMs(clock.now())).slice(0, 10)}`;
    return { status: 200, body: { MaKetQua: "200", GhiChu, DataCCT: DataCCT.reverse(), ThongTinSoThe } };
  }
}

function codeOf(fault: HubFault | undefined): string | undefined {
  switch (fault?.kind) {
    case "token-text":
      return "501";
    case "unknown":
      return "999";
    case "reject":
      return "205";
    case "error":
      return "500";
    default:
      return undefined;
  }
}

type Fields = Readonly<Record<string, string>>;

/** What is wrong with a question about a card, or the card. */
function judged(fields: Fields): { readonly code: string; readonly card?: SimulatedCard } {
  const { maThe = "", hoTen = "", ngaySinh = "", hoTenCb = "", cccdCb = "" } = fields;
  if (![10, 12, 15].includes(maThe.length) || hoTen === "" || !isDate(ngaySinh)) return { code: "205" };
  if (cccdCb !== simulatedOfficer.cccdCb) return { code: "054" };
  if (plain(hoTenCb) !== simulatedOfficer.hoTenCb) return { code: "055" };
  const forced = cardThatAnswers.exec(maThe)?.[1];
  if (forced !== undefined) return { code: forced };
  const card = cardOf(maThe);
  if (card === undefined) return { code: "050" };
  const name = plain(hoTen);
  if (name !== card.hoTen) return { code: name[0] === card.hoTen[0] ? "061" : "060" };
  return ngaySinh === card.ngaySinh ? { code: card.maKetQua, card } : { code: "070" };
}

function cardAnswer(fields: Fields): object {
  const { code, card } = judged(fields);
  const moi = card?.moi;
  return {
    ...{ maKetQua: code, ghiChu: card === undefined ? null : `Thẻ của ${card.hoTen}` },
    ...{ maThe: card?.maThe ?? null, hoTen: card?.hoTen ?? null, ngaySinh: card?.ngaySinh ?? null },
    ...{ gioiTinh: card?.gioiTinh ?? null, diaChi: null, maDKBD: card?.maDKBD ?? null, cqBHXH: null },
    ...{ gtTheTu: card?.gtTheTu ?? null, gtTheDen: card?.gtTheDen ?? null, maKV: "", ngayDu5Nam: "" },
    ...{ maSoBHXH: card?.maThe.slice(5) ?? null, maTheCu: null, maTheMoi: moi?.maThe ?? null },
    ...{ gtTheTuMoi: moi?.gtTheTu ?? null, gtTheDenMoi: moi?.gtTheDen ?? null },
    ...{ maDKBDMoi: null, tenDKBDMoi: null, dsLichSuKCB2018: null, dsLichSuKT2018: [] },
  };
}

function historyAnswer({ fields, headers }: GatewayCall): object {
  // JSON is refused, whatever the letter says.
  if (headers["content-type"]?.includes("json")) return { maKetQua: "205", ghiChu: "" };
  const { code, card } = judged(fields);
  if (card === undefined) return { maKetQua: code, ghiChu: "", dsLichSuKCB2025: null };
  const visits = card.luyKe?.map(({ ngayRa }, index) => {
    const day = ngayRa.split("/").reverse().join("");
    return {
      ...{ maHoSo: `${card.maThe.slice(-3)}${index}`, maCSKCB: card.maDKBD },
      ...{ ngayVao: `${day}0700`, ngayRa: `${day}1630`, tenBenh: "J06", tinhTrang: "1", kqDieuTri: "1" },
    };
  });
  return { maKetQua: "000", ghiChu: "", dsLichSuKCB2025: visits ?? null };
}

function visitAnswer(fileId: string | undefined): object {
  const isKnown = /^001[01]$/.test(fileId ?? "");
  if (!isKnown) return { maKetQua: "205", hoSoKCB: null };
  const hoSoKCB = { xml1: { MA_LK: fileId }, dsXml2: [], dsXml3: [], dsXml4: [], dsXml5: [] };
  return { maKetQua: "200", hoSoKCB };
}

/** By the card, the citizen number or the insurance number. */
function cardOf(number: string): SimulatedCard | undefined {
  return simulatedCards.find(({ maThe, soCccd }) => [maThe, soCccd, maThe.slice(5)].includes(number));
}

function isDate(text: string | undefined): boolean {
  return /^(?:(?:\d{2}\/)?\d{2}\/)?\d{4}$/.test(text ?? "");
}

function plain(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ").toUpperCase();
}
