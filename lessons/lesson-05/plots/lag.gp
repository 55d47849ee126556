# The lag is large while the actor hurries
# lag: x, lag
$data1 << EOD
0 0
40 0.6043264
80 0.71459794
120 0.45782265
160 0.39880133
200 0.3863091
240 0.48759612
280 0.5014497
320 0.5502879
360 0.6187691
400 0.7800769
440 0.6816961
480 0.61347115
520 0.6378555
560 0.5537619
600 0.5566836
640 0.5138126
680 0.51658446
720 0.4583704
760 0.45014688
800 0.42866182
840 0.39651918
880 0.40893522
920 0.34792358
960 0.37722525
1000 0.4171862
1040 0.42083904
1080 0.36500397
1120 0.32496643
1160 0.32454798
1200 0.27542263
1240 0.252253
1280 0.22407374
1320 0.21563233
1360 0.1822662
1400 0.17784177
1440 0.2167304
1480 0.26782206
1520 0.27627936
1560 0.23669934
1600 0.2186
1640 0.19545953
1680 0.18153208
1720 0.15993245
1760 0.17036739
1800 0.14206207
1840 0.11850813
1880 0.13785332
1920 0.10772275
1960 0.17807211
2000 0.13192248
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'lag.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'The lag is large while the actor hurries' at screen 0.09070312, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'mean |μ′(s′) − μ(s′)| over 256 states, from birth' at screen 0.09070312, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.09070312
set rmargin at screen 0.9421413
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [0:2000]
set yrange [0:0.8]
set xtics ('0' 0, '250' 250, '500' 500, '750' 750, '1000' 1000, '1250' 1250, '1500' 1500, '1750' 1750, '2000' 2000) offset character 0,0
set ytics ('0' 0, '0.2' 0.2, '0.4' 0.4, '0.6' 0.6, '0.8' 0.8)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'lag' at screen 0.9580983, screen 0.24627987 left font 'DejaVu Sans Bold,17' textcolor rgb '#C2579A' front
set label 'updates' at screen 0.5164222, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'lag (N·m)' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2 with lines linecolor rgb '#C2579A' linewidth 3.5 dashtype (8,5)
set output
