# The recipe that `sam build` follows for AlertFunction (docs/decisions/0003-how-sam-builds-the-function.md).
.PHONY: build-AlertFunction
build-AlertFunction:
	./mvnw -q --batch-mode -DskipTests package
	cp -R target/lambda/. "$(ARTIFACTS_DIR)"
