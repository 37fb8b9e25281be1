// Which model should answer this prompt?  node route.mjs "a prompt"
import { readFileSync } from "node:fs";
import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";

const includeDirs = [new URL("../../proto/src/main/resources", import.meta.url).pathname];
const api = loader.loadSync("uniroute/v1/routing_service.proto", { includeDirs });
const { RoutingService } = grpc.loadPackageDefinition(api).uniroute.v1;
const target = process.env.UNIROUTE_TARGET ?? "127.0.0.1:9000";
const read = (variable) => (process.env[variable] ? readFileSync(process.env[variable]) : null);

const ca = read("UNIROUTE_CA");
const credentials = ca
  ? grpc.credentials.createSsl(ca, read("UNIROUTE_KEY"), read("UNIROUTE_CERT"))
  : grpc.credentials.createInsecure();
const metadata = new grpc.Metadata();
const token = read("UNIROUTE_TOKEN_FILE");
if (token) metadata.set("authorization", `Bearer ${token.toString().trim()}`);
if (process.env.UNIROUTE_TENANT) metadata.set("uniroute-tenant", process.env.UNIROUTE_TENANT);

const router = new RoutingService(target, credentials);
router.Route({ prompt: process.argv[2] }, metadata, { deadline: Date.now() + 2000 }, (error, answer) => {
  if (error) throw error;
  console.log(answer.decision.model.name, answer.decision.model.endpoint);
});
