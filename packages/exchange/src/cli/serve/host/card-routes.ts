import { object, plainObject } from "@benhan/core/options";
import type { LookUpProblem } from "../../../hubs/bhxh/look-up/call-look-up.ts";
import type { CardLookUp } from "../../../hubs/bhxh/look-up/card-look-up.ts";
import type { CardQuery, Officer } from "../../../hubs/bhxh/look-up/card-query.ts";
import type { OfflineEvidence } from "../../../hubs/bhxh/look-up/offline-evidence.ts";
import { findingJson } from "../../reports/json-report.ts";
import { problemAnswer, problemOf } from "../problem.ts";
import { jsonAnswer, type ServiceAnswer } from "../service-answer.ts";
import { cardNotAsked, meansMissing } from "./host.faults.ts";
import type { HostRoute } from "./host-route.ts";
import { filled, jsonBody } from "./json-body.ts";
import { overHttp } from "./over-http.ts";
import { findingsOf } from "./visit-in.ts";

const cardShape = object<CardQuery>(
  {
    ...{ cardNumber: filled, name: filled, birth: filled },
    officer: object<Officer>({ name: filled, citizenId: filled }, ["name", "citizenId"]),
  },
  ["cardNumber", "name", "birth"],
);

interface RepeatBody {
  readonly evidence: OfflineEvidence;
  readonly query: CardQuery;
}

const repeatShape = object<RepeatBody>({ evidence: plainObject, query: cardShape }, ["evidence", "query"]);

/** Whether a card is good today. */
export const cardRoutes: readonly HostRoute[] = [
  {
    method: "POST",
    path: "/cards/look-up",
    takes: [],
    example: '{"cardNumber":"DN4790000000001","name":"NGUYỄN THỊ THỬ","birth":"17/05/1990"}',
    needs: "cards",
    async handle({ body, signal }, { host: { cards } }) {
      if (cards === undefined) throw meansMissing({ member: "cards" });
      const query = jsonBody<CardQuery>("POST /cards/look-up", body, cardShape);
      return answerOf(await cards.lookUpCard(query, signal === undefined ? {} : { signal }));
    },
  },
  {
    method: "POST",
    path: "/cards/look-up/repeat",
    takes: [],
    needs: "cards",
    example: '{"evidence":{…},"query":{"cardNumber":"…","name":"…","birth":"…"}}',
    async handle({ body, signal }, { host: { cards } }) {
      if (cards?.repeatLookUp === undefined) throw meansMissing({ member: "cards.repeatLookUp" });
      const { evidence, query } = jsonBody<RepeatBody>("POST /cards/look-up/repeat", body, repeatShape);
      return answerOf(await cards.repeatLookUp(evidence, query, signal === undefined ? {} : { signal }));
    },
  },
];

function answerOf(found: CardLookUp): ServiceAnswer {
  const findings = findingsOf(found.issues);
  if (found.from === "input")
    return problemAnswer(problemOf(cardNotAsked({ count: findings.length }), 422, findings));
  const { issues: _, ...answer } = found;
  const problem = "problem" in answer ? { problem: problemJson(answer.problem) } : {};
  return jsonAnswer({ ...answer, ...problem, findings: findings.map(findingJson) });
}

/** Why nothing was learnt of the card: our code and words, and the gateway's own code. */
function problemJson({ class: kind, code, fault }: LookUpProblem) {
  return {
    ...{ class: kind, hubCode: code ?? null, code: fault.code, text: fault.text },
    nextStep: fault.nextStep ? overHttp(fault.nextStep) : null,
  };
}
