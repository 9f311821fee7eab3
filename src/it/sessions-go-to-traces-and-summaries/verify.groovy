import com.sun.net.httpserver.HttpServer
import groovy.json.JsonSlurper
import io.github.accelmaven.it.Build
import io.github.accelmaven.it.Scenario
import java.nio.file.Files

Scenario lib = Scenario.of(binding.variables).withCache(basedir.toPath().resolveSibling(basedir.name + '~cache'))
lib.cache().toFile().deleteDir()
def history = lib.cache().resolve('history.jsonl')
def phase = '-Daccel.phase=package'
def json = { String name -> new JsonSlurper().parseText(lib.read(name)) }
def slices = { trace, String category -> trace.traceEvents.findAll { it.ph == 'X' && it.cat == category } }

// A trace of accel:build.
lib.accel(phase, '-Daccel.trace=' + lib.path('target/trace.json'))
def trace = json('target/trace.json')
def compile = slices(trace, 'goal').find { it.args.goal == 'compiler:compile (default-compile)' }
assert compile.args.module == 'lib' && compile.args.outcome == 'EXECUTED' && compile.args.reason && compile.dur > 0
assert trace.traceEvents.find { it.name == 'thread_name' && it.tid == compile.tid }.args.name == 'worker 1'
def phases = slices(trace, 'phase')*.name
assert phases == ['setup', 'build', 'cleanup']
def (setup, building, cleanup) = slices(trace, 'phase')
assert setup.ts == 0 && setup.ts + setup.dur <= building.ts && building.ts + building.dur <= cleanup.ts
assert building.ts <= compile.ts && compile.ts + compile.dur <= building.ts + building.dur
assert slices(trace, 'goal').every { it.dur >= 0 && it.ts >= 0 }

// Without a history as well, and the build is not in it; the switch does not tell builds apart.
int lines = Files.readAllLines(history).size()
lib.delete('target/trace.json')
lib.accel(phase, '-Daccel.history=false', '-Daccel.trace=' + lib.path('target/trace.json'))
assert slices(json('target/trace.json'), 'goal').every { it.args.outcome in ['UP_TO_DATE', 'SKIPPED'] }
assert Files.readAllLines(history).size() == lines
assert !Files.readString(history).contains('accel.trace')
assert lib.failingAccel(phase, '-Daccel.trace').says('accel.trace names no file')

// A file that cannot be written is one warning.
lib.write('blocked', 'a file')
Build blocked = lib.accel(phase, '-Daccel.trace=' + lib.path('blocked/trace.json'))
assert blocked.warnings('The trace of this build is not in').size() >= 1

// A build that fails.
lib.edit('src/main/java/a/Main.java', 'Main {', 'Main { int')
lib.failingAccel(phase, '-Daccel.trace=' + lib.path('target/trace.json'))
assert slices(json('target/trace.json'), 'goal').last().args.outcome == 'FAILED'
lib.edit('src/main/java/a/Main.java', 'Main { int', 'Main {')

// The summary of a step.
Scenario step = lib.withEnvironment('GITHUB_ACTIONS', 'true')
        .withEnvironment('GITHUB_STEP_SUMMARY', lib.path('target/summary.md').toString())
step.accel(phase, '-Daccel.rerun')
assert lib.read('target/summary.md').contains('### Accel: it&#46;sessions-go-to-traces-and-summaries&#58;lib built in ')
assert lib.read('target/summary.md').contains('| slowest | module | time |')
step.accel(phase, '-Daccel.githubSummary=false')
step.failingAccel(phase, '-Dmaven.compiler.release=1')
assert lib.read('target/summary.md').split('### Accel').length == 3
assert lib.read('target/summary.md').contains('failed after ')

// OpenTelemetry: a collector that takes it, one that does not, a protocol that accel has not.
def bodies = Collections.synchronizedList([])
int status = 200
HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
server.createContext('/v1/traces') { exchange ->
    bodies << new JsonSlurper().parse(exchange.requestBody)
    exchange.sendResponseHeaders(status, -1)
    exchange.close()
}
server.start()
try {
    Scenario observed = lib.withEnvironment('OTEL_EXPORTER_OTLP_ENDPOINT', "http://me:hunter22@127.0.0.1:${server.address.port}")
            .withEnvironment('TRACEPARENT', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')
    assert observed.accel(phase).warnings('OpenTelemetry').isEmpty()
    def spans = bodies[0].resourceSpans[0].scopeSpans[0].spans
    assert spans[0].name == 'BUILD it.sessions-go-to-traces-and-summaries:lib' && spans[0].parentSpanId == 'b7ad6b7169203331'
    assert spans[1].name == 'lib' && spans[1].parentSpanId == spans[0].spanId
    assert spans.drop(2).every { it.parentSpanId == spans[1].spanId }
    assert spans*.traceId.toSet() == ['0af7651916cd43dd8448eb211c80319c'] as Set
    status = 503
    Build refused = observed.accel(phase)
    assert refused.warnings('the server answered with 503').size() >= 1 && !refused.text().contains('hunter22')
    Build another = observed.withEnvironment('OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc').accel(phase)
    assert another.warnings('OTEL_EXPORTER_OTLP_PROTOCOL asks for another protocol').size() >= 1
    assert bodies.size() == 2
} finally {
    server.stop(0)
}

// An answer of the short cut: the same, and another file is another request.
Scenario extended = lib.inOwnProcesses()
extended.goal('init')
def isShort = { Build made -> !made.says('Scanning for projects') }
def build = { Scenario in, String name -> in.accel(phase, '-Daccel.trace=' + lib.path(name)) }
assert (1..4).any { isShort(build(extended, 'target/trace.json')) }
lib.delete('target/trace.json')
Scenario stepped = extended.withEnvironment('GITHUB_ACTIONS', 'true')
        .withEnvironment('GITHUB_STEP_SUMMARY', lib.path('target/summary.md').toString()).inOwnProcesses()
assert isShort(build(stepped, 'target/trace.json'))
assert slices(json('target/trace.json'), 'goal').any { it.args.goal == 'compiler:compile (default-compile)' || it.args.goal.startsWith('compiler:compile') }
assert lib.read('target/summary.md').split('### Accel').length == 4
assert !isShort(build(extended, 'target/other.json'))
assert lib.exists('target/other.json')
// Without a history it is nobody's but that of those who ask.
lines = Files.readAllLines(history).size()
lib.delete('target/trace.json')
assert (1..4).any { isShort(extended.accel(phase, '-Daccel.history=false', '-Daccel.trace=' + lib.path('target/trace.json'))) }
assert lib.exists('target/trace.json') && Files.readAllLines(history).size() == lines
