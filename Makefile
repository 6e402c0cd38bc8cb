# The recipe that `sam build` follows for each function (docs/decisions/0003-how-sam-builds-the-function.md): all of them are
# one package with several doors. The folder is laid out anew: Maven only adds to it, and a library of last week must not
# be deployed.
.PHONY: build-AlertFunction build-WaitingFunction build-RoundFunction build-TicketFunction
build-AlertFunction build-WaitingFunction build-RoundFunction build-TicketFunction:
	rm -rf target/lambda
	./mvnw -q --batch-mode -DskipTests package
	cp -R target/lambda/. "$(ARTIFACTS_DIR)"
