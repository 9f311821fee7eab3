package a;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AgentTest {
    @Test
    void runsWithTheAgent() {
        assertEquals("hello", System.getProperty("greeting"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:"))
                .forEach(argument -> System.out.println("The agent is " + argument));
    }
}
