// A HIS that keeps its patients in MariaDB: the row of the patient, the document and the message to the insurance gateway
// stand in one transaction.
//   DATABASE_URL=mysql://his:…@127.0.0.1/ node dist/main.js
import process from "node:process";
import { isEmrError } from "@benhan/core/faults";
import mysql from "mysql2/promise";
import { runStory } from "./run-story.ts";

const uri = process.env["DATABASE_URL"];
if (uri === undefined) {
  console.log("DATABASE_URL: mysql://tài-khoản:mật-khẩu@máy-chủ/ / mysql://account:password@server/");
  process.exitCode = 2;
} else {
  const pool = mysql.createPool({ uri, connectionLimit: 5 });
  try {
    for (const line of await runStory(pool)) console.log(line);
  } catch (error) {
    if (!isEmrError(error)) throw error;
    for (const text of [error.text, error.nextStep]) if (text) console.log(`${text.vi} / ${text.en}`);
    process.exitCode = 1;
  } finally {
    await pool.end();
  }
}
