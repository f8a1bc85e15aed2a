# syntax=docker/dockerfile:1

FROM eclipse-temurin:17.0.16_8-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN --mount=type=cache,target=/maven ./mvnw -B -q -Dmaven.repo.local=/maven dependency:go-offline -Dspotless.check.skip || true
COPY plans plans
COPY processes processes
COPY forms forms
COPY src src
RUN --mount=type=cache,target=/maven ./mvnw -B -q -Dmaven.repo.local=/maven package -DskipTests -Dspotless.check.skip \
    && java -Djarmode=tools -jar target/dieu-phoi-image.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:17.0.16_8-jre
LABEL org.opencontainers.image.title="Điều Phối" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 --user-group --home-dir /app --shell /usr/sbin/nologin dieuphoi \
    && install -d -o dieuphoi -g dieuphoi /activity
WORKDIR /app
# What changes least comes first, so that a new version ships only its own classes.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001
# Holds no database: without SPRING_DATASOURCE_URL it refuses to start and says so.
ENV SPRING_PROFILES_ACTIVE=production \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8"
EXPOSE 8080
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
