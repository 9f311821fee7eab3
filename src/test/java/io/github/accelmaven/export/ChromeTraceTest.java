package io.github.accelmaven.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.accelmaven.history.Sessions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChromeTraceTest {

    @Test
    void write_hasALaneForEachWorker_andOneForPhases() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChromeTrace.write(Sessions.full("s1"), out);

        assertThat(out.toString(StandardCharsets.UTF_8).replace("},{\"name\"", "},\n{\"name\""))
                .isEqualTo("{\"displayTimeUnit\":\"ms\",\"otherData\":{\"session_id\":\"s1\","
                        + "\"timestamp\":\"2026-03-02T08:15:30.120Z\",\"project\":\"com.acme:shop\","
                        + "\"command\":\"accel:build -DskipTests=true\",\"outcome\":\"SUCCESS\","
                        + "\"machine\":\"Linux amd64, 8 cores\"},\"traceEvents\":["
                        + "{\"name\":\"process_name\",\"ph\":\"M\",\"pid\":1,\"tid\":0,"
                        + "\"args\":{\"name\":\"accel com.acme:shop\"}},\n"
                        + "{\"name\":\"thread_name\",\"ph\":\"M\",\"pid\":1,\"tid\":1,\"args\":{\"name\":\"phases\"}},\n"
                        + "{\"name\":\"build\",\"cat\":\"phase\",\"ph\":\"X\",\"ts\":1100000,\"dur\":11000000,"
                        + "\"pid\":1,\"tid\":1,\"args\":{\"outcome\":\"EXECUTED\"}},\n"
                        + "{\"name\":\"thread_name\",\"ph\":\"M\",\"pid\":1,\"tid\":101,\"args\":{\"name\":\"worker 1\"}},\n"
                        + "{\"name\":\"thread_name\",\"ph\":\"M\",\"pid\":1,\"tid\":102,\"args\":{\"name\":\"worker 2\"}},\n"
                        + "{\"name\":\"core compiler:compile\",\"cat\":\"goal\",\"ph\":\"X\",\"ts\":900000,"
                        + "\"dur\":4200000,\"pid\":1,\"tid\":102,\"args\":{\"module\":\"core\","
                        + "\"goal\":\"compiler:compile (default-compile)\",\"outcome\":\"EXECUTED\","
                        + "\"reason\":\"src/main/java/\\\"A\\\".java changed: \\\\ and\\n\\ttab, ü, \\uD83C\\uDF89 and \\u0001\","
                        + "\"saved_ms\":0}},\n"
                        + "{\"name\":\"web/setup command\",\"cat\":\"goal\",\"ph\":\"X\",\"ts\":5000,\"dur\":7000,"
                        + "\"pid\":1,\"tid\":101,\"args\":{\"module\":\"web/setup\",\"goal\":\"command\","
                        + "\"outcome\":\"UP_TO_DATE\",\"reason\":\"nothing changed\",\"saved_ms\":2000}}]}");
    }
}
