# Makes the theme ready in a colour.
for sheet in css/*.css; do
  sed "s/@COLOUR@/$1/" "$sheet" > "$sheet.new" && mv "$sheet.new" "$sheet"
done
