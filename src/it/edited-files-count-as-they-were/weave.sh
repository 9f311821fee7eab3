sed -i s/plain/woven/ target/classes/text.txt
mkdir -p made
echo made > made/log.txt
