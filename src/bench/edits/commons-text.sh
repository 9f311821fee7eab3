# Edits for apache/commons-text (August 2026), which wants Maven 3.9:
#   MVN=… src/bench/differential.sh src/bench/edits/commons-text.sh COMMONS_TEXT package -DskipTests

main=src/main/java/org/apache/commons/text
test=src/test/java/org/apache/commons/text
resources=src/test/resources/org/apache/commons/text

edit_01_method_body() {
  replace $main/CompositeFormat.java 'return format(parseObject(input));' \
    'final Object parsed = parseObject(input); return format(parsed);'
}

edit_02_new_class() {
  {
    sed -n '1,/\*\//p' $main/CompositeFormat.java
    echo 'package org.apache.commons.text;'
    echo '/** Was not there before. */'
    echo 'final class Added { }'
  } | write $main/Added.java
}

edit_03_deleted_class() {
  rm $main/similarity/JaccardDistance.java $test/similarity/JaccardDistanceTest.java
}

edit_04_renamed_resource() {
  mv $resources/bla.xml $resources/renamed.xml
}

edit_05_dependency_version() {
  replace pom.xml '<commons.lang3.version>3.20.0<' '<commons.lang3.version>3.19.0<'
}

edit_06_property() {
  replace pom.xml '<commons.module.name>org.apache.commons.text<' '<commons.module.name>org.apache.commons.renamed<'
}

edit_07_compiler_release() {
  replace pom.xml '<maven.compiler.source>1.8<' '<maven.compiler.source>11<'
  replace pom.xml '<maven.compiler.target>1.8<' '<maven.compiler.target>11<'
}

edit_08_test() {
  replace $test/CompositeFormatTest.java 'void testCompositeFormat()' 'void testFormat()'
}

edit_09_plugin_configuration() {
  replace pom.xml '<manifestEntries>' '<manifestEntries><Added-Entry>yes</Added-Entry>'
}

edit_10_all_reverted() {
  restore pom.xml $main/CompositeFormat.java $main/Added.java $main/similarity/JaccardDistance.java \
    $test/similarity/JaccardDistanceTest.java $test/CompositeFormatTest.java $resources/renamed.xml $resources/bla.xml
}
