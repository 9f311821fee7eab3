package io.github.accelmaven.maven.settings;

import java.nio.file.Path;

/**
 * Where sessions leave a line. Immutable.
 *
 * @param isOn whether they do
 * @param file the history
 * @param maxSize the number of bytes from which on its older half is dropped
 * @param exports where else they are told, also when they leave no line
 */
public record HistorySettings(boolean isOn, Path file, long maxSize, ExportSettings exports) {}
