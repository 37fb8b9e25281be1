// Which model should answer this prompt?  node route.mjs "a prompt"
import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";

const includeDirs = [new URL("../../proto/src/main/resources", import.meta.url).pathname];
const api = loader.loadSync("uniroute/v1/routing_service.proto", { includeDirs });
const { RoutingService } = grpc.loadPackageDefinition(api).uniroute.v1;
const target = process.env.UNIROUTE_TARGET ?? "127.0.0.1:9000";
const router = new RoutingService(target, grpc.credentials.createInsecure());
router.Route({ prompt: process.argv[2] }, { deadline: Date.now() + 2000 }, (error, answer) => {
  if (error) throw error;
  console.log(answer.decision.model.name, answer.decision.model.endpoint);
});
