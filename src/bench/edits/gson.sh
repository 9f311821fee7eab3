# Edits for google/gson (August 2026). On JDK 17 without the modules that need more:
#   src/bench/differential.sh src/bench/edits/gson.sh GSON package -DskipTests -pl gson,extras,metrics

edit_01_method_body() {
  replace gson/src/main/java/com/google/gson/JsonNull.java 'return JsonNull.class.hashCode();' 'return 31 * JsonNull.class.hashCode();'
}

edit_02_new_class() {
  write gson/src/main/java/com/google/gson/Added.java <<'JAVA'
package com.google.gson;

/** Was not there before. */
final class Added {
  static final int NUMBER = 1;

  private Added() {}
}
JAVA
}

edit_03_deleted_class() {
  rm metrics/src/main/java/com/google/gson/metrics/BagOfPrimitivesDeserializationBenchmark.java
}

edit_04_renamed_resource() {
  mv metrics/src/main/resources/ParseBenchmarkData.zip metrics/src/main/resources/RenamedBenchmarkData.zip
}

edit_05_dependency_version() {
  replace gson/pom.xml '<version>2.50.0</version>' '<version>2.49.0</version>'
}

edit_06_property() {
  replace pom.xml '<maven.compiler.testRelease>11<' '<maven.compiler.testRelease>17<'
}

edit_07_compiler_release() {
  replace extras/pom.xml '<properties>' '<properties><maven.compiler.release>11</maven.compiler.release>'
}

edit_08_test() {
  replace gson/src/test/java/com/google/gson/JsonNullTest.java 'public void testToString()' 'public void testText()'
}

edit_09_plugin_configuration() {
  replace gson/pom.xml 'Bundle-Vendor: Google Gson Project' 'Bundle-Vendor: Somebody'
}

edit_10_all_reverted() {
  restore pom.xml gson/pom.xml extras/pom.xml gson/src/main/java/com/google/gson/JsonNull.java \
    gson/src/main/java/com/google/gson/Added.java gson/src/test/java/com/google/gson/JsonNullTest.java \
    metrics/src/main/java/com/google/gson/metrics/BagOfPrimitivesDeserializationBenchmark.java \
    metrics/src/main/resources/RenamedBenchmarkData.zip metrics/src/main/resources/ParseBenchmarkData.zip
}
